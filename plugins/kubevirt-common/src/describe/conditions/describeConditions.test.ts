import { ago, Machine } from '../../__testUtils__/machine';
import { viewOf } from '../../__testUtils__/explained';

function conditionsOf(where: Machine) {
  return viewOf(where).conditions.map(({ kind, type, polarity }) =>
    [kind, type, polarity].join(' '),
  );
}

describe('conditions', () => {
  it("are the instance's own rather than the VM's copies", () => {
    expect(
      conditionsOf({
        instance: {},
        vmConditions: [
          { type: 'Ready', status: 'True' },
          { type: 'AgentConnected', status: 'True' },
        ],
        conditions: [{ type: 'Ready', status: 'True' }],
      }),
    ).toEqual([
      'VirtualMachine Ready good',
      'VirtualMachineInstance Ready good',
    ]);
  });

  it('leave out what a VM keeps of an instance that is gone', () => {
    expect(
      conditionsOf({
        status: 'Stopped',
        vmConditions: [
          { type: 'Ready', status: 'False', reason: 'VMINotExists' },
          { type: 'AgentConnected', status: 'True' },
          { type: 'Synchronized', status: 'False' },
        ],
      }),
    ).toEqual(['VirtualMachine Ready neutral']);
  });

  it("are the VM's copies where the instance exists and was not given", () => {
    expect(
      conditionsOf({
        vmStatus: { created: true },
        vmConditions: [{ type: 'Synchronized', status: 'False' }],
      }),
    ).toEqual(['VirtualMachine Synchronized bad']);
  });

  it('expect a VM that has run for a minute to be ready', () => {
    const notReady = (seconds: number, more: Machine = {}) =>
      conditionsOf({
        instance: {
          phaseTransitionTimestamps: [
            { phase: 'Running', phaseTransitionTimestamp: ago(seconds) },
          ],
        },
        conditions: [{ type: 'Ready', status: 'False' }],
        ...more,
      });
    expect(notReady(90)).toContain('VirtualMachineInstance Ready bad');
    expect(notReady(30)).toContain('VirtualMachineInstance Ready neutral');
    expect(
      notReady(90, {
        conditions: [
          { type: 'Ready', status: 'False' },
          { type: 'Paused', status: 'True', reason: 'PausedByUser' },
        ],
      }),
    ).toContain('VirtualMachineInstance Ready neutral');
  });

  it('of an import are past once it succeeded', () => {
    const running = { type: 'Running', status: 'False', reason: 'Error' };
    expect(conditionsOf({ dataVolume: { conditions: [running] } })).toContain(
      'DataVolume Running bad',
    );
    expect(
      conditionsOf({
        dataVolume: { phase: 'Succeeded', conditions: [running] },
      }),
    ).toContain('DataVolume Running neutral');
  });
});
