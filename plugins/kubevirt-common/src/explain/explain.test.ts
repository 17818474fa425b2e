import { Machine } from '../__testUtils__/machine';
import { codesOf, viewOf } from '../__testUtils__/explained';
import { importFailed, readyWith } from '../__testUtils__/moments';
import { problemCodes } from '../view';
import { rules } from './rules';

const unknown: Machine = {
  status: 'Starting',
  instance: { phase: 'Scheduled' },
  conditions: [
    {
      type: 'Synchronized',
      status: 'False',
      reason: 'FluxCapacitor',
      message: 'not enough gigawatts',
      lastTransitionTime: '2026-01-31T07:59:00Z',
    },
  ],
};

describe('explain', () => {
  it('has one rule for each code but Unexplained', () => {
    expect([...rules.map(({ code }) => code), 'Unexplained'].sort()).toEqual(
      Object.keys(problemCodes).sort(),
    );
  });

  it('finds nothing wrong with a VM that runs', () => {
    expect(viewOf({ instance: {}, launcher: {} })).toMatchObject({
      health: 'running',
      problems: [],
    });
  });

  it('says what it does not know in the own words of the cluster', () => {
    expect(viewOf(unknown)).toMatchObject({
      health: 'attention',
      headline:
        "VirtualMachineInstance 'web' says (condition Synchronized): FluxCapacitor: not enough gigawatts",
      problems: [
        {
          code: 'Unexplained',
          severity: 'attention',
          owner: 'platform',
          evidence: [
            {
              kind: 'VirtualMachineInstance',
              name: 'web',
              field: 'condition Synchronized',
              text: 'not enough gigawatts',
            },
          ],
          since: '2026-01-31T07:59:00Z',
        },
      ],
    });
  });

  it('says once what several objects say in the same words', () => {
    expect(
      viewOf({
        ...unknown,
        vmConditions: [
          {
            type: 'Failure',
            status: 'True',
            reason: 'FailedFlux',
            message: 'not enough gigawatts',
          },
        ],
      }).problems.map(({ evidence }) => evidence.map(({ kind }) => kind)),
    ).toEqual([['VirtualMachine', 'VirtualMachineInstance']]);
  });

  it('takes a VM that is not ready for a problem only by itself', () => {
    const notReady: Machine = {
      instance: {},
      conditions: [
        { type: 'Ready', status: 'False', reason: 'ContainersNotReady' },
        { type: 'AgentConnected', status: 'True' },
      ],
    };
    expect(viewOf(notReady).problems).toMatchObject([
      { code: 'Unexplained', summary: expect.stringContaining('Ready') },
    ]);
    expect(
      codesOf({
        where: {
          ...notReady,
          vmConditions: [
            { type: 'RestartRequired', status: 'True', message: 'changed' },
          ],
        },
      }),
    ).toEqual(['RestartRequired']);
  });

  it('comes to an end with a warning that a pod repeats', () => {
    const stuck = (count: number): Machine => ({
      status: 'Starting',
      instance: { phase: 'Scheduling' },
      conditions: [],
      launcher: { phase: 'Pending' },
      events: [
        {
          about: 'launcher',
          reason: 'FailedCreatePodSandBox',
          message: 'failed to set up the network of the sandbox',
          count,
        },
      ],
    });
    expect(codesOf({ where: stuck(1) })).toEqual([]);
    expect(codesOf({ where: stuck(3) })).toEqual(['Unexplained']);
  });

  it('puts what failed before what needs attention, and that before notices', () => {
    const { problems } = viewOf({
      instance: {},
      conditions: readyWith(
        { type: 'AgentVersionNotSupported', status: 'True', reason: 'old' },
        {
          type: 'Paused',
          status: 'True',
          reason: 'PausedIOError',
          message: 'low-level IO error detected',
        },
      ),
      vmConditions: [
        { type: 'RestartRequired', status: 'True', message: 'changed' },
      ],
    });
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['StorageIOError', 'failed'],
      ['RestartRequired', 'attention'],
      ['GuestAgentTooOld', 'notice'],
    ]);
  });

  it('puts the cause before the loop that it leads to', () => {
    expect(
      codesOf({
        where: {
          status: 'CrashLoopBackOff',
          instance: { phase: 'Failed' },
          conditions: [],
          vmStatus: { startFailure: { consecutiveFailCount: 2 } },
          events: [
            {
              about: 'VirtualMachineInstance',
              reason: 'SyncFailed',
              message: 'no file found in folder /disk, no disk present',
            },
          ],
        },
      }),
    ).toEqual(['ContainerDiskHasNoDisk', 'CrashLoop']);
  });

  it('tells each disk that cannot be made', () => {
    const { problems } = viewOf({
      ...importFailed('expected status code 200, got 404'),
    });
    expect(problems).toHaveLength(1);
  });

  it('keeps one of the tries that differ in generated names alone', () => {
    const { problems } = viewOf({
      status: 'Starting',
      instance: { phase: 'Pending' },
      conditions: [],
      events: ['aaaaa', 'bbbbb', 'ccccc'].map(suffix => ({
        about: 'VirtualMachineInstance' as const,
        reason: 'FailedCreate',
        message: `pods "virt-launcher-web-${suffix}" is forbidden: no`,
      })),
    });
    expect(problems[0].evidence.map(({ text }) => text)).toEqual([
      'pods "virt-launcher-web-aaaaa" is forbidden: no',
    ]);
  });

  it('keeps no more evidence than says something new', () => {
    const refusal = (pod: string) => `pods "${pod}" is forbidden: no`;
    const { problems } = viewOf({
      status: 'Starting',
      instance: { phase: 'Pending' },
      conditions: [
        {
          type: 'Synchronized',
          status: 'False',
          reason: 'FailedCreate',
          message: refusal('a'),
        },
      ],
      events: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'a'].map(pod => ({
        about: 'VirtualMachineInstance' as const,
        reason: 'FailedCreate',
        message: refusal(pod),
      })),
    });
    expect(problems[0].evidence.map(({ text }) => text)).toEqual(
      ['a', 'a', 'b', 'c', 'd'].map(refusal),
    );
  });
});
