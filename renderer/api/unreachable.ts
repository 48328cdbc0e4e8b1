/** The engine did not answer at all, or answered something that is not its own. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable')
    this.name = 'Unreachable'
  }
}
