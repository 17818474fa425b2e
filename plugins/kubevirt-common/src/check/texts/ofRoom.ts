/**
 * Findings about what a namespace has room for.
 *
 * @internal
 */
export const ofRoom = {
  'finding.quota':
    "Quota '{{quota}}' has {{left}} of {{most}} left ({{resource}}), and it takes {{asked}}.",
  'findingAdvice.quota': "Ask for less, or have the namespace's quota raised.",
  'finding.quota.later':
    "Quota '{{quota}}' has {{left}} of {{most}} left ({{resource}}), and it takes {{asked}}.",
  'findingAdvice.quota.later': 'It cannot be started until the quota has room.',
  'findingWord.overhead': "{{amount}}, of which {{overhead}} are KubeVirt's",
  'finding.limit-range.low':
    "LimitRange '{{range}}' allows no less than {{bound}} of {{resource}} for one {{type}}, and {{who}} asks for {{amount}}.",
  'findingAdvice.limit-range.low': 'Ask for more, or have it lowered.',
  'finding.limit-range.high':
    "LimitRange '{{range}}' allows no more than {{bound}} of {{resource}} for one {{type}}, and {{who}} asks for {{amount}}.",
  'findingAdvice.limit-range.high': 'Ask for less, or have it raised.',
  'findingWord.container': "container '{{name}}' of the launcher pod",
  'findingWord.pod': 'the launcher pod',
  'findingWord.root-claim': 'the claim of the root disk',
} as const;
