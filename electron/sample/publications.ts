import type { Publications } from './record-types.ts'

const publisher = 'Scottish Government'

export const publications: Publications = [
  {
    id: 'web-pages',
    title: 'Web pages on protecting children',
    url: 'http://www.gov.scot/Topics/People/Young-People/protecting/child-protection',
    publisher,
  },
  {
    id: 'cse-briefing',
    title: 'Child Sexual Exploitation: Definition and Practitioner Briefing Paper',
    published: '2016-10-25',
    publisher,
  },
  {
    id: 'cse-summary',
    title: 'Child Sexual Exploitation: Definition and Summary',
    published: '2016-10-25',
    publisher,
  },
  {
    id: 'cse-plan',
    title: 'National Action Plan to Prevent and Tackle Child Sexual Exploitation',
    published: '2016',
    publisher,
  },
  {
    id: 'joint-inspections',
    title: 'Joint inspections of services for children and young people',
    published: '2016-08',
    publisher: 'Care Inspectorate',
  },
  {
    id: 'better-hearings',
    title: 'Better Hearings',
    published: '2016-Q4',
    publisher: 'Children’s Hearings Improvement Partnership',
  },
  {
    id: 'solicitors',
    title: 'The Role of the Solicitor in the Children’s Hearings System',
    published: '2016-Q4',
    publisher: 'Children’s Hearings Improvement Partnership',
  },
  {
    id: 'draft-strategy',
    title: 'Human Trafficking and Exploitation: draft strategy for consultation',
    published: '2016-10-12',
    publisher,
  },
  { id: 'age-assessment', title: 'Age Assessment Practice Guidance', published: '2012', publisher },
  {
    id: 'act-1937',
    title: 'Children and Young Persons (Scotland) Act 1937',
    url: 'http://www.legislation.gov.uk/ukpga/Edw8and1Geo6/1/37',
    published: '1937',
  },
  {
    id: 'act-2015',
    title: 'Human Trafficking and Exploitation (Scotland) Act 2015',
    url: 'http://www.legislation.gov.uk/asp/2015/12',
    published: '2015',
  },
]
