import type { Group } from './record-types.ts'

const advisoryGroup: Group = {
  id: 'eag',
  name: 'External Advisory Group',
  shortName: 'EAG',
  remit:
    'To test the programme’s work against the experience of those who protect children, and to say where it falls short.',
  quorum: 7,
  paperNumbers: 'EAG({yy}){nn}',
  actionNumbers: '{m}/{n}',
  frontSheet: 'full',
  members: [
    { person: 'rannoch', role: 'chair', from: '2016-03-01' },
    { person: 'ogilvie', role: 'deputy', from: '2016-03-01', to: '2016-08-31' },
    { person: 'ogilvie', role: 'member', from: '2016-09-01' },
    { person: 'rao-millar', role: 'deputy', from: '2016-09-01' },
    { organisation: 'sws', role: 'member', substitutes: ['sinclair-bain'], from: '2016-03-01' },
    { organisation: 'police', role: 'member', substitutes: ['crombie'], from: '2016-03-01' },
    { organisation: 'care-inspectorate', role: 'member', substitutes: ['dalgleish'], from: '2016-03-01' },
    { organisation: 'celcis', role: 'member', substitutes: ['macaskill'], from: '2016-03-01' },
    { organisation: 'cosla', role: 'member', from: '2016-03-01' },
    { organisation: 'cpc-scotland', role: 'member', from: '2016-03-01' },
    { person: 'garvock', role: 'member', from: '2016-03-01' },
    { person: 'gourlay', role: 'member', from: '2016-03-01', to: '2016-09-30' },
    { person: 'adeyemi', role: 'adviser', from: '2016-06-01' },
    { person: 'rahim', role: 'adviser', from: '2016-06-01' },
    { person: 'munro', role: 'secretariat' },
    { person: 'reid', role: 'secretariat' },
  ],
}

const reviewGroup: Group = {
  id: 'srg',
  name: 'Child Protection Systems Review Group',
  shortName: 'SRG',
  remit:
    'To review how the formal system works, from committees to case reviews, and to report before 2017 begins.',
  quorum: 6,
  paperNumbers: 'SRG/{yyyy}/{nn}',
  minutesTitle: 'Note of the meeting',
  askedTo: 'Members are asked to',
  members: [
    { person: 'dyer', role: 'chair' },
    { person: 'tolmie', role: 'member', from: '2016-08-01' },
    { person: 'farquhar', role: 'member', substitutes: ['crombie'], from: '2016-08-01' },
    { person: 'lamont', role: 'member', from: '2016-08-01' },
    { person: 'rao-millar', role: 'member', from: '2016-08-01' },
    { person: 'aitchison', role: 'member', from: '2016-08-01' },
    { person: 'adeyemi', role: 'member', from: '2016-09-01' },
    { organisation: 'care-inspectorate', role: 'adviser', substitutes: ['pugh', 'dalgleish'] },
    { person: 'munro', role: 'observer' },
    { person: 'reid', role: 'secretariat' },
    { person: 'strachan', role: 'secretariat', from: '2016-10-01' },
  ],
}

const exploitationGroup: Group = {
  id: 'nwg',
  name: 'National Working Group to Prevent and Tackle Child Sexual Exploitation',
  shortName: 'NWG',
  remit:
    'To see the national action plan carried out; since September 2016, also to monitor it for Ministers.',
  paperNumbers: 'NWG {M}.{n}',
  actionNumbers: 'NWG {M}/{n}',
  papersIssuedDaysBefore: 3,
  frontSheet: 'none',
  members: [
    { person: 'mcsorley', role: 'chair' },
    { organisation: 'police', role: 'member', substitutes: ['crombie'] },
    { organisation: 'care-inspectorate', role: 'member' },
    { organisation: 'bedfordshire', role: 'adviser', to: '2016-10-31' },
    { person: 'aitchison', role: 'member' },
    { person: 'adeyemi', role: 'member' },
    { person: 'strachan', role: 'secretariat' },
  ],
}

const programmeBoard: Group = {
  id: 'board',
  name: 'Programme Board',
  shortName: 'Board',
  remit: 'To keep the programme to time, cost and quality, and to settle what goes to Ministers.',
  quorum: 3,
  paperNumbers: 'PB{yy}-{nnn}',
  actionNumbers: 'PB{M}.{n}',
  papersIssuedDaysBefore: 3,
  frontSheet: 'full',
  askedTo: 'The Board is asked to',
  members: [
    { person: 'kinnaird', role: 'chair' },
    { person: 'munro', role: 'deputy' },
    { person: 'inverarity', role: 'member' },
    { person: 'nandakumar', role: 'member' },
    { person: 'mcsorley', role: 'member', to: '2016-12-31' },
    { person: 'strachan', role: 'secretariat' },
  ],
}

const dataGroup: Group = {
  id: 'deg',
  name: 'Data and Evidence Group',
  shortName: 'DEG',
  remit: 'To map what is known about children at risk, and to say how the gaps can be filled.',
  minutesTitle: 'Note of the meeting',
  members: [
    { person: 'nandakumar', role: 'chair', from: '2016-04-01' },
    { person: 'garvock', role: 'member', from: '2016-04-01' },
    { person: 'lamont', role: 'member', from: '2016-04-01' },
    { organisation: 'scra', role: 'member' },
    { organisation: 'care-inspectorate', role: 'member', substitutes: ['dalgleish'] },
  ],
}

/** Has members and answers for a workstream, but holds no meetings of its own. */
const legislationGroup: Group = {
  id: 's12-advisers',
  name: 'Internal Advisory Group on the 1937 Act',
  remit: 'To comment on options for reforming the law on cruelty to children.',
  frontSheet: 'none',
  members: [
    { person: 'inverarity', role: 'chair' },
    { person: 'wilk', role: 'member' },
  ],
}

export const groups = [
  advisoryGroup,
  reviewGroup,
  exploitationGroup,
  programmeBoard,
  dataGroup,
  legislationGroup,
]
