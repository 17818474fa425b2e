/** The headline, the problems and the timeline. @internal */
export const summaryMessages = {
  'headline.announce': '{{name}}: {{title}}. {{sentence}}',

  'problem.finding': '{{severity}}: {{title}}',
  'problem.nextStep': 'Next step',
  'problem.owner.you': 'You can mend this',
  'problem.owner.platform': 'The platform team can mend this',
  'problem.since': 'Since',
  'problem.evidence_one': 'Evidence',
  'problem.evidence_other': 'Evidence ({{count}})',
  'problem.evidenceOf': '{{kind}} {{name}}, {{field}}',

  'timeline.title': 'Timeline',
  'timeline.empty':
    'The cluster has no events of this virtual machine. Kubernetes keeps events for an hour.',
  'timeline.all_one': 'Show the one older entry',
  'timeline.all_other': 'Show {{count}} older entries',
  'timeline.noWarnings': 'No warnings.',
  'timeline.times_one': 'once',
  'timeline.times_other': '{{count}} times',
  'timeline.type.Normal': 'Event',
  'timeline.type.Warning': 'Warning',
  'timeline.type.Phase': 'Phase',
  'timeline.type.Condition': 'Condition',
} as const;
