/**
 * Findings about values that cannot be read, or not as they are meant.
 *
 * @internal
 */
export const ofInput = {
  'findingWord.nothing': 'nothing',
  'findingWord.array': 'a list',
  'findingWord.object': 'a map',
  'findingWord.record': 'a map',
  'findingWord.string': 'text',
  'findingWord.boolean': 'true or false',
  'findingWord.int': 'a whole number',
  'findingWord.number': 'a number',
  'finding.type.values': 'The values must be a map, but are {{value}}.',
  'findingAdvice.type.values': 'Begin with a key, such as rootDisk:',
  'finding.mixed-forms':
    "The values mix two forms: {{older}} is of the chart's version 0.1.1, {{newer}} of 0.1.2.",
  'findingAdvice.mixed-forms':
    'Keep {{first}} and remove {{newer}}; chart 0.1.1 reads only the first, 0.1.2 only the second.',
  'finding.unknown-key': 'The key {{key}} is not known here.',
  'finding.unknown-key.near': 'The key {{key}} is not known here.',
  'findingAdvice.unknown-key.near': 'Did you mean {{near}}?',
  'finding.unknown-key.known': 'The key {{key}} is not known here.',
  'findingAdvice.unknown-key.known': 'Known are {{known}}.',
  'finding.unknown-key.resource': 'Is not a resource that Kubernetes knows.',
  'findingAdvice.unknown-key.resource':
    'Known are {{known}}; GPUs and the like belong under extraDevices.',
  'finding.unknown-key.resource-near':
    'Is not a resource that Kubernetes knows.',
  'findingAdvice.unknown-key.resource-near': 'Did you mean {{near}}?',
  'finding.required': 'Is missing.',
  'findingAdvice.required': 'Give {{expected}}.',
  'finding.required.choice': 'Is missing.',
  'findingAdvice.required.choice': 'Give one of {{choices}}.',
  'finding.required.taken-away':
    'Is null, which takes the default away and puts nothing in its place.',
  'findingAdvice.required.taken-away': 'Give {{what}}, or remove the null.',
  'findingWord.source': 'a source such as http, registry or pvc',
  'findingWord.claim': 'the claim',
  'findingWord.access-mode': 'an access mode',
  'findingWord.size': 'a size',
  'findingWord.image': 'an image',
  'finding.type': 'Must be {{expected}}, but is {{value}}.',
  'finding.type.unquoted': 'Must be {{expected}}, but is {{value}}.',
  'findingAdvice.type.unquoted': 'Put it in quotes.',
  'finding.type.quoted': 'Must be {{expected}}, but is {{value}}.',
  'findingAdvice.type.quoted': 'Remove the quotes.',
  'finding.choice': 'Is {{value}}, which is none of the choices.',
  'findingAdvice.choice': 'Write one of {{choices}}.',
  'finding.empty': 'Is empty.',
  'findingAdvice.empty': 'Give a text, or leave the key out.',
  'finding.range.small': 'Is {{value}}, which is too small.',
  'findingAdvice.range.small': 'Give {{minimum}} or more.',
  'finding.range.large': 'Is {{value}}, which is too large.',
  'findingAdvice.range.large': 'Give {{maximum}} or less.',
  'finding.quantity': 'Must be a quantity, but is {{value}}.',
  'findingAdvice.quantity':
    'Write a number with or without a suffix: 8, 500m, 3Gi, 1500M.',
  'finding.volume-kind.none': 'Does not say what stands behind it.',
  'findingAdvice.volume-kind.none': 'Keep exactly one of {{kinds}}.',
  'finding.volume-kind.several':
    'Says more than one thing that stands behind it: {{given}}.',
  'findingAdvice.volume-kind.several': 'Keep exactly one of {{kinds}}.',
  'finding.value': 'Cannot be read: {{message}}.',
  'finding.source-ignored':
    'Is not used, because rootDisk.dataVolume.fromOCIRegistry is enabled.',
  'findingAdvice.source-ignored':
    'Remove it, or set rootDisk.dataVolume.fromOCIRegistry.enabled to false.',
  'finding.source-preferred':
    'Is used; the Helm chart 0.1.2 would ignore it, because there rootDisk.dataVolume.fromOCIRegistry is enabled by default.',
  'findingAdvice.source-preferred':
    'Set rootDisk.dataVolume.fromOCIRegistry.enabled to false, so that both do the same.',
  'finding.image-ignored':
    'Is not used, because rootDisk.containerDisk.enabled is false by default.',
  'findingAdvice.image-ignored':
    'Set rootDisk.containerDisk.enabled to true, or remove the image.',
  'finding.yaml.syntax':
    'The further values are not YAML from line {{line}} on: {{message}}',
  'findingAdvice.yaml.syntax':
    'Write keys of the values, such as nodeSelector: { disk: ssd }.',
  'finding.yaml.map': 'The further values are no map of values.',
  'findingAdvice.yaml.map':
    'Write keys of the values, such as nodeSelector: { disk: ssd }.',
} as const;
