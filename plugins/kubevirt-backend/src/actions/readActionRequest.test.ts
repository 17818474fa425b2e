import { VirtualMachineAction } from 'backstage-plugin-kubevirt-common';
import { readAction, readActionRequest } from './readActionRequest';

describe('readAction', () => {
  it('lists the actions that there are', () => {
    expect(readAction('start')).toBe('start');
    expect(() => readAction('explode')).toThrow(
      "There is no action 'explode'; there are start, stop, restart, pause, unpause, migrate, delete",
    );
  });
});

describe('readActionRequest', () => {
  it.each<[VirtualMachineAction, unknown, object]>([
    ['start', undefined, {}],
    ['start', {}, {}],
    ['stop', { gracePeriodSeconds: 0 }, { gracePeriodSeconds: 0 }],
    ['stop', { gracePeriodSeconds: 90 }, { gracePeriodSeconds: 90 }],
    ['restart', { gracePeriodSeconds: 0 }, { gracePeriodSeconds: 0 }],
    ['delete', { uid: 'u-1' }, { uid: 'u-1' }],
  ])('takes for %s %j', (action, body, expected) => {
    expect(readActionRequest(action, body)).toEqual(expected);
  });

  it.each<[VirtualMachineAction, unknown, string]>([
    ['start', [], 'The body has to be a JSON object, or empty'],
    ['start', 'now', 'The body has to be a JSON object, or empty'],
    [
      'stop',
      { force: true },
      "The body has an unknown field 'force'; it may have gracePeriodSeconds and uid",
    ],
    [
      'stop',
      { gracePeriodSeconds: -1 },
      'gracePeriodSeconds is -1; it has to be a whole number, 0 or more',
    ],
    [
      'stop',
      { gracePeriodSeconds: '5' },
      'gracePeriodSeconds is "5"; it has to be a whole number, 0 or more',
    ],
    [
      'restart',
      { gracePeriodSeconds: 5 },
      'gracePeriodSeconds is 5; for restart KubeVirt only knows 0, or none',
    ],
    [
      'pause',
      { gracePeriodSeconds: 5 },
      'gracePeriodSeconds is for stop and restart, not for pause',
    ],
    ['stop', { uid: 'u-1' }, 'uid is for delete, not for stop'],
    ['delete', { uid: 7 }, "uid is 7; it has to be the machine's uid"],
  ])('refuses for %s %j', (action, body, message) => {
    expect(() => readActionRequest(action, body)).toThrow(message);
  });
});
