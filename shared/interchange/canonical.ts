import { z } from 'zod'

type Writer = (value: unknown) => unknown

/** A writer that puts keys in the order of the schema and leaves out what has its default, lists that may be left out included. */
export function canonicalBy(schema: z.ZodType): Writer {
  const writers = new Map<z.core.$ZodType, Writer>()
  const writer = (of: z.core.$ZodType): Writer => {
    const known = writers.get(of)
    if (known) return known
    let made: Writer | null = null
    const lazily: Writer = (value) => {
      made ??= make(of)
      return made(value)
    }
    writers.set(of, lazily)
    return lazily
  }

  const make = (of: z.core.$ZodType): Writer => {
    if (of instanceof z.ZodObject) return objectWriter(of)
    if (of instanceof z.ZodArray) {
      const each = writer(of.element)
      return (value) => (Array.isArray(value) ? value.map(each) : value)
    }
    if (of instanceof z.ZodOptional || of instanceof z.ZodDefault) return writer(of.unwrap())
    if (of instanceof z.ZodLazy) return writer(of.unwrap())
    if (of instanceof z.ZodUnion) return unionWriter(of.options)
    return (value) => value
  }

  const objectWriter = (of: z.ZodObject): Writer => {
    const fields = Object.entries(of.shape).map(([key, field]) => ({
      key,
      write: writer(field),
      isDefault: defaultOf(field),
    }))
    return (value) => {
      if (typeof value !== 'object' || value === null) return value
      const ordered: Record<string, unknown> = {}
      for (const { key, write, isDefault } of fields) {
        const held: unknown = Reflect.get(value, key)
        if (held !== undefined && !isDefault(held)) ordered[key] = write(held)
      }
      return ordered
    }
  }

  /** The form of a union is told by its keys; two forms with the same keys have them in the same order. */
  const unionWriter = (options: readonly z.core.$ZodType[]): Writer => {
    const objects = options.filter((option) => option instanceof z.ZodObject)
    const forms = objects.map((option) => ({
      keys: new Set(Object.keys(option.shape)),
      write: writer(option),
    }))
    const lists = options.filter((option) => option instanceof z.ZodArray).map(writer)
    return (value) => {
      if (Array.isArray(value)) return lists[0]?.(value) ?? value
      if (typeof value !== 'object' || value === null) return value
      const keys = Object.keys(value).filter((key) => Reflect.get(value, key) !== undefined)
      return forms.find((form) => keys.every((key) => form.keys.has(key)))?.write(value) ?? value
    }
  }
  return writer(schema)
}

/** Whether a value is the default of its field, which is then left out. */
function defaultOf(field: z.core.$ZodType): (value: unknown) => boolean {
  if (!(field instanceof z.ZodDefault)) return () => false
  const standard = field.parse(undefined)
  return Array.isArray(standard)
    ? (value) => Array.isArray(value) && value.length === 0
    : (value) => value === standard
}
