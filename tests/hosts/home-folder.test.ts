import { describe, expect, it } from 'vitest'
import { homeFolder } from '../../electron/home-folder.ts'

const linux = { env: {}, platform: 'linux', homedir: '/home/morag', cwd: '/srv/papers' } as const
const windows = { env: {}, platform: 'win32', homedir: 'C:\\Users\\morag', cwd: 'D:\\work' } as const

describe('the home folder', () => {
  it("is the platform's own", () => {
    expect(homeFolder(linux)).toBe('/home/morag/.local/share/sederunt')
    expect(homeFolder({ ...linux, platform: 'darwin', homedir: '/Users/morag' })).toBe(
      '/Users/morag/Library/Application Support/Sederunt',
    )
    expect(homeFolder(windows)).toBe('C:\\Users\\morag\\AppData\\Roaming\\Sederunt')
  })

  it('follows the platform where it has been moved', () => {
    expect(homeFolder({ ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe('/data/sederunt')
    expect(homeFolder({ ...windows, env: { APPDATA: 'E:\\Roaming' } })).toBe('E:\\Roaming\\Sederunt')
  })

  it('overlooks an XDG folder that is relative or empty', () => {
    expect(homeFolder({ ...linux, env: { XDG_DATA_HOME: 'data' } })).toBe('/home/morag/.local/share/sederunt')
    expect(homeFolder({ ...linux, env: { XDG_DATA_HOME: '' } })).toBe('/home/morag/.local/share/sederunt')
  })

  it('is SEDERUNT_HOME before all, from where the command was typed', () => {
    expect(homeFolder({ ...linux, env: { SEDERUNT_HOME: '/x/../y' } })).toBe('/y')
    expect(homeFolder({ ...linux, env: { SEDERUNT_HOME: 'here' } })).toBe('/srv/papers/here')
    expect(homeFolder({ ...windows, env: { SEDERUNT_HOME: 'here' } })).toBe('D:\\work\\here')
    expect(homeFolder({ ...linux, env: { SEDERUNT_HOME: '' } })).toBe('/home/morag/.local/share/sederunt')
  })
})
