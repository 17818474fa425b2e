import { ProblemCode } from 'backstage-plugin-kubevirt-common';
import { testDisk, testProblem, testView } from '../__testUtils__/testView';
import { ProblemPatience } from './ProblemPatience';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

function viewWith(code: ProblemCode, restarts = 0) {
  return testView({
    problems: [testProblem(code)],
    disks: [testDisk({ progress: { phase: 'ImportInProgress', restarts } })],
  });
}

/** Looks at the same view every second and tells when patience ran out. */
function exhaustedAfter(code: ProblemCode, limit: number) {
  const patience = ProblemPatience.create();
  const view = viewWith(code);
  for (let now = 0; now <= limit; now += SECOND) {
    if (patience.exhaustedBy(view, now)) {
      return now;
    }
  }
  return undefined;
}

describe('ProblemPatience', () => {
  it.each<[ProblemCode, number]>([
    ['CreationRefused', MINUTE],
    ['ImageDownloadFailed', MINUTE],
    ['ContainerDiskPullFailed', MINUTE],
    ['CrashLoop', MINUTE],
    ['InsufficientResources', 5 * MINUTE],
    ['QuotaExceeded', 5 * MINUTE],
    ['ClaimNotFound', 5 * MINUTE],
  ])('gives %s %d ms', (code, expected) => {
    expect(exhaustedAfter(code, 60 * MINUTE)).toBe(expected);
  });

  it.each<ProblemCode>([
    'WaitingForFirstConsumer',
    'RestartRequired',
    'DeviceNotPermitted',
    'NoHardwareVirtualization',
    'NodeUnresponsive',
  ])('never runs out over %s, which the owner cannot mend', code => {
    expect(exhaustedAfter(code, 60 * MINUTE)).toBeUndefined();
  });

  it('runs out at the third restart of an import, however fast it came', () => {
    const patience = ProblemPatience.create();
    expect(
      patience.exhaustedBy(viewWith('ImageDownloadFailed', 2), 0),
    ).toBeUndefined();
    expect(
      patience.exhaustedBy(viewWith('ImageDownloadFailed', 3), 1),
    ).toMatchObject({ code: 'ImageDownloadFailed' });
  });

  it('does not blame the image where restarts had another cause', () => {
    const patience = ProblemPatience.create();
    expect(
      patience.exhaustedBy(viewWith('ContainerDiskPullFailed', 3), 0),
    ).toBeUndefined();
  });

  it('counts on where a problem goes and comes back at once', () => {
    const patience = ProblemPatience.create();
    const bad = viewWith('RegistryImagePullFailed');
    for (let now = 0; now < MINUTE; now += 20 * SECOND) {
      expect(patience.exhaustedBy(bad, now)).toBeUndefined();
      expect(
        patience.exhaustedBy(testView(), now + 10 * SECOND),
      ).toBeUndefined();
    }
    expect(patience.exhaustedBy(bad, MINUTE)).toMatchObject({
      code: 'RegistryImagePullFailed',
    });
  });

  it('counts anew where a problem was away for long', () => {
    const patience = ProblemPatience.create();
    const bad = viewWith('CrashLoop');
    patience.exhaustedBy(bad, 0);
    expect(patience.exhaustedBy(bad, 10 * MINUTE)).toBeUndefined();
    expect(patience.exhaustedBy(bad, 11 * MINUTE)).toBeDefined();
  });
});
