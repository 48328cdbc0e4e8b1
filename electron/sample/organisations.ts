import type { Organisations } from './record-types.ts'

export const organisations: Organisations = [
  { id: 'sg', name: 'Scottish Government', shortName: 'SG' },
  { id: 'care-inspectorate', name: 'Care Inspectorate' },
  { id: 'ccwp', name: 'Centre for Child Wellbeing and Protection', shortName: 'CCWP' },
  { id: 'celcis', name: 'Centre for Excellence for Looked After Children in Scotland', shortName: 'CELCIS' },
  { id: 'chip', name: 'Children’s Hearings Improvement Partnership', shortName: 'CHIP' },
  { id: 'chs', name: 'Children’s Hearings Scotland', shortName: 'CHS' },
  { id: 'cosla', name: 'Convention of Scottish Local Authorities', shortName: 'COSLA' },
  { id: 'cpc-scotland', name: 'Child Protection Committees Scotland', shortName: 'CPCScotland' },
  { id: 'northumbria', name: 'Northumbria University' },
  { id: 'police', name: 'Police Scotland' },
  { id: 'scra', name: 'Scottish Children’s Reporter Administration', shortName: 'SCRA' },
  { id: 'slf', name: 'Scottish Leaders Forum' },
  { id: 'sws', name: 'Social Work Scotland', shortName: 'SWS' },
  { id: 'bedfordshire', name: 'University of Bedfordshire' },
  { id: 'lantern', name: 'Lantern Children’s Trust' },
  { id: 'tidewater', name: 'Tidewater Youth Rights Project' },
]
