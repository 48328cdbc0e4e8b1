import { madeBlockId } from '../../interchange/block-ids.ts'
import type { Paper } from '../record-types.ts'
import { elsewhere, optionsCompared } from './section-12-annexes.ts'

const paragraph = (ordinal: number): string => `[](#block:${madeBlockId('paper/section-12/body', ordinal)})`

export const section12: Paper = {
  id: 'section-12',
  title: 'Section 12 of the 1937 Act: options for reform',
  kind: 'written',
  meeting: 'eag-nov',
  author: { group: 's12-advisers' },
  sponsor: 'kinnaird',
  ask: 'discuss the options, and say what any new offence would have to get right',
  audience: 'public',
  annexes: [optionsCompared, elsewhere],
  body: `## Summary

1. Cruelty to a child is a crime in Scotland under section 12 of the
   [Children and Young Persons (Scotland) Act 1937](http://www.legislation.gov.uk/ukpga/Edw8and1Geo6/1/37). Nearly eighty
   years on, it is fair to ask whether its words still fit what we know of harm to children. This paper describes the
   offence, says what is thought to be wrong with it, and sets out three options. It recommends none of them.

2. Members are invited to test the options against their own experience, and in particular to consider:
   1. whether emotional harm should be named (${paragraph(25)});
   2. whether neglect should be judged by what was done, or by what it led to (${paragraph(34)});
   3. up to what age a child should be protected (${paragraph(37)}).

## The offence as it stands

3. Section 12 applies to anyone aged 16 or over who has parental responsibilities for a child under 16, or has charge or care
   of that child. Such a person commits an offence by wilfully ill-treating, neglecting, abandoning or exposing the
   child, or by having this done, in a way that is likely to lead to needless suffering or damage to health.

4. Some conduct is treated as neglect without more being shown: not providing enough food, clothing, medical help or lodging,
   or not seeking such help from those who could give it.[^1] A court may impose up to ten years’ imprisonment on indictment.

5. The offence is used. It covers a wide span of conduct, from leaving a young child alone for an evening to years of
   starvation, and prosecutors value that width.[^2]

## What is said to be wrong

### Words

6. Much of the vocabulary is that of 1889, when the first Act of this kind was passed, and some of it now misleads:
   - “wilfully” is read by courts in one way and by most readers in another
     - to a court, the act must be deliberate, or the person must not care what follows
     - to a reader, harm must have been meant
   - “exposes” suggests a child left on a doorstep
   - “mental derangement” is a phrase that nobody would use today
     - it is offensive
     - it is also narrow
       - it points to illness
       - it leaves out fear, shame and lasting distress

### Emotional harm

7. Health services, schools and social work have long treated emotional abuse as harm in its own right. The law of 1937
   speaks of health and of its injury, and is silent about how a child feels, grows and learns.

8. Whether the present words reach emotional abuse is uncertain. A court might hold that they do where a child has become ill.
   Where a child has been humiliated daily for years, and has not, the answer is less plain.

9. To name emotional harm would settle the point. It would also raise two questions of its own:
   1. how serious such harm must be, so that ordinary failings at home are not made criminal;
   2. how it is to be proved, and whether
      1. an expert would always be needed;
      2. a child would have to be heard in court.

### Neglect

10. Neglect is seldom one event. It is a pattern, and a statute framed round single acts fits it badly.

11. It is also often bound up with poverty, illness or violence from somebody else. A law that punishes a parent for what she
    could not help does no good to her child. The present Act allows for this only through the word “wilfully”, which is one
    reason for care in replacing it (${paragraph(12)}).

12. Members have said before that agencies hesitate to act on neglect until harm can be seen. A clearer offence will not by
    itself change that. It may help, if it says plainly that likelihood is enough.

13. The choice is between an offence that looks to conduct and one that looks to results. The first can be used earlier. The
    second is easier to explain to a jury.

### Age

14. The offence protects children until they are 16. Other laws protect them until they are 18, among them the
    [2015 Act on trafficking](http://www.legislation.gov.uk/asp/2015/12). A young person of 17 who lives at home can be starved
    there and not be a victim of this offence.

15. To raise the age to 18 would close that gap. It would also mean that a person of 16 could be both a possible offender and
    a possible victim, which the present Act just avoids.

## Options

16. Three options have been worked up. They are compared in detail in the first annex, and the second shows what has
    been done elsewhere.

| Option | What would change | What would stay |
| --- | --- | --- |
| A. Guidance | New guidance for police, prosecutors and social workers | The Act, word for word |
| B. Amendment | Emotional harm named; worn-out words replaced; perhaps the age | The shape of the offence |
| C. New offence | Section 12 repealed, and an offence of abuse and neglect put in its place | The highest penalty |

17. **Option A** could be carried out within a year. It would help those who use the Act and would do nothing about the law’s
    silence on emotional harm.

18. **Option B** needs an Act of Parliament, though a short one. It was the course taken in England and Wales in 2015. Its
    weakness is that the offence would still be hard for a lay reader to follow.

19. **Option C** would allow everything to be thought through afresh. It would take longest, and case law built up over
    decades would be lost with the words that it explains.

20. These are not the only routes. B could come first and C later; A would be needed with either. Whichever is chosen:
    1. no conduct that is criminal now should cease to be;
    2. parents in difficulty should be helped before they are prosecuted;
    3. children should understand, from how the law is worded, that what happened to them was wrong.

## What has been done, and what comes next

21. Officials have read the reported cases, spoken to prosecutors and compared the law of four jurisdictions. The internal
    advisory group has commented on the report. The systems review is separate, but its evidence on reviews
    ([](#paper:srg-case-reviews)) was drawn on.

22. What members say at this meeting will go to Ministers with the advice that is due in December 2016
    ([](#decision:d-board-submission)). Any change to an Act would be consulted on first.

[^1]: Section 12(2). The same subsection deals with a child who is suffocated in bed beside an adult who has been drinking; see
    the [text of the Act](http://www.legislation.gov.uk/ukpga/Edw8and1Geo6/1/37).

[^2]: Other offences, such as assault or culpable and reckless conduct, are often charged as well, or instead.
`,
}
