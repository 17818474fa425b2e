import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { extraDevices } from './extraDevices';

const deviceName = 'nvidia.com/GA100_A100_PCIE_40GB';

function gpus(...list: unknown[]) {
  return { extraDevices: { gpus: list } };
}

describe('extraDevices', () => {
  it.each<RuleCase>([
    {
      when: 'takes GPUs with names of their own, and other devices',
      input: {
        extraDevices: {
          gpus: [
            { name: 'gpu1', deviceName },
            { name: 'gpu2', deviceName },
          ],
          tpm: { persistent: true },
          watchdog: { name: 'w', i6300esb: { action: 'reset' } },
          autoattachGraphicsDevice: false,
        },
      },
      finds: [],
    },
    {
      when: 'takes a GPU by resource claim',
      input: gpus({ name: 'gpu1', claimName: 'c', requestName: 'r' }),
      finds: [],
    },
    {
      when: 'refuses one name twice',
      input: gpus({ name: 'gpu1', deviceName }, { name: 'gpu1', deviceName }),
      finds: ['error duplicate-device-name extraDevices.gpus[1].name'],
      says: ['"gpu1"', 'extraDevices.gpus[0]'],
    },
    {
      when: 'refuses a GPU without a name',
      input: gpus({ deviceName }),
      finds: ['error device-name extraDevices.gpus[0]'],
    },
    {
      when: 'refuses a name that is no label',
      input: gpus({ name: 'GPU 1', deviceName }),
      finds: ['error device-name extraDevices.gpus[0].name'],
      says: ['"GPU 1"'],
    },
    {
      when: 'refuses a GPU without a resource',
      input: gpus({ name: 'gpu1' }, { name: 'gpu2', deviceName: '' }),
      finds: [
        'error device extraDevices.gpus[0]',
        'error device extraDevices.gpus[1].deviceName',
      ],
    },
    {
      when: 'refuses what is no list of maps',
      input: { extraDevices: { gpus: { name: 'gpu1' } } },
      finds: ['error device extraDevices.gpus'],
    },
    {
      when: 'refuses a GPU that is no map',
      input: gpus('gpu1'),
      finds: ['error device extraDevices.gpus[0]'],
    },
    ...['disks', 'filesystems', 'interfaces'].map(key => ({
      when: `refuses ${key}, which belong elsewhere`,
      input: { extraDevices: { [key]: [] } },
      finds: [`error reserved-device extraDevices.${key}`],
    })),
    {
      when: 'warns of a misspelt device',
      input: { extraDevices: { gpu: [] } },
      finds: ['warning unknown-device extraDevices.gpu'],
      says: ['Did you mean gpus?'],
    },
    {
      when: 'warns of a key that every object has',
      input: { extraDevices: { constructor: {} } },
      finds: ['warning unknown-device extraDevices.constructor'],
    },
    {
      when: 'says what host devices need',
      input: { extraDevices: { hostDevices: [{ name: 'n', deviceName }] } },
      finds: ['hint feature-gate extraDevices.hostDevices'],
    },
  ])('$when', each => {
    expect(tryRule(extraDevices, each)).toEqual(each);
  });
});
