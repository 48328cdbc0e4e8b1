import type { Themes, Workstreams } from './record-types.ts'

export const themes: Themes = [
  { id: 'processes', title: 'Processes that work for children and those who care for them' },
  { id: 'workforce', title: 'A workforce that is valued and well led' },
  { id: 'neglect', title: 'Helping families before neglect takes hold' },
  { id: 'learning', title: 'Learning in the open' },
  {
    id: 'trafficking',
    title: 'Human Trafficking and Exploitation (Scotland) Act 2015: what it does for children',
  },
  { id: 'exploitation', title: 'Child sexual exploitation' },
  { id: 'internet', title: 'Internet safety' },
]

export const workstreams: Workstreams = [
  { id: 'systems-review', title: 'Systems review', theme: 'processes', lead: 'dyer' },
  { id: 'hearings', title: 'Children’s hearings', theme: 'processes', lead: { organisation: 'chip' } },
  { id: 'leadership', title: 'Leadership and workforce', theme: 'workforce', lead: 'abernethy' },
  { id: 'neglect', title: 'Neglect', theme: 'neglect', lead: { name: 'CELCIS and CCWP, jointly' } },
  { id: 'cruelty-law', title: 'Section 12 of the 1937 Act', theme: 'neglect', lead: 'inverarity' },
  { id: 'evidence', title: 'Data and evidence', theme: 'learning', lead: { group: 'deg' } },
  { id: 'inspection', title: 'Inspection', theme: 'learning', lead: { organisation: 'care-inspectorate' } },
  { id: 'trafficking', title: 'Child trafficking', theme: 'trafficking', lead: 'tulloch' },
  {
    id: 'exploitation',
    title: 'National action plan on sexual exploitation',
    theme: 'exploitation',
    lead: { group: 'nwg' },
  },
  {
    id: 'exploitation-inspections',
    title: 'What inspections say about sexual exploitation',
    theme: 'exploitation',
    lead: { organisation: 'care-inspectorate' },
  },
  { id: 'internet-safety', title: 'Internet safety action plan', theme: 'internet', lead: 'drummond' },
  {
    id: 'ministerial-group',
    title: 'Ministerial Working Group on sexual exploitation',
    theme: 'exploitation',
    status: 'closed',
  },
  { id: 'programme-office', title: 'Programme office', lead: 'munro' },
]
