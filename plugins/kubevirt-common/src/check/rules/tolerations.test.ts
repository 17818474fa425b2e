import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { tolerations } from './tolerations';

const path = 'tolerations[0]';

function toleration(values: object) {
  return { tolerations: [values] };
}

describe('tolerations', () => {
  it.each<RuleCase>([
    { when: 'says nothing without any', input: {}, finds: [] },
    {
      when: 'takes what Kubernetes takes',
      input: {
        tolerations: [
          { operator: 'Exists' },
          { key: 'dedicated', value: 'gpu', effect: 'NoSchedule' },
          { key: 'example.com/x', operator: 'Exists', value: null },
          {
            key: 'a',
            operator: 'Exists',
            effect: 'NoExecute',
            tolerationSeconds: 60,
          },
        ],
      },
      finds: [],
    },
    {
      when: 'refuses one without a key',
      input: toleration({ value: 'gpu' }),
      finds: [`error toleration ${path}`],
      says: ['operator: Exists'],
    },
    {
      when: 'refuses a key that is none',
      input: toleration({ key: 'a b' }),
      finds: [`error toleration ${path}.key`],
    },
    {
      when: 'refuses a value that is not compared',
      input: toleration({ key: 'a', operator: 'Exists', value: 'b' }),
      finds: [`error toleration ${path}.value`],
    },
    {
      when: 'refuses a value that is none',
      input: toleration({ key: 'a', value: 'b c' }),
      finds: [`error toleration ${path}.value`],
    },
    {
      when: 'refuses a time for what has none',
      input: toleration({ key: 'a', tolerationSeconds: 60 }),
      finds: [`error toleration ${path}.tolerationSeconds`],
    },
  ])('$when', each => {
    expect(tryRule(tolerations, each)).toEqual(each);
  });
});
