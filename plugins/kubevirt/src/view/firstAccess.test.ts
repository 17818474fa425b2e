import { AccessWay, PortAccess } from 'backstage-plugin-kubevirt-common';
import { firstAccess } from './firstAccess';

const way = (id: string, changes: Partial<AccessWay> = {}): AccessWay => ({
  id,
  from: 'anywhere',
  title: id,
  commands: [`do ${id}`],
  ...changes,
});
const port = (ways: AccessWay[], obstacles: string[] = []): PortAccess => ({
  port: 22,
  protocol: 'TCP',
  ways,
  obstacles,
});

describe('firstAccess', () => {
  it('prefers a port to a console', () => {
    const access = { ports: [port([way('ssh')])], commands: [way('console')] };
    expect(firstAccess(access)?.id).toBe('ssh');
  });

  it.each([
    ['works only in the cluster', port([way('ssh', { from: 'cluster' })])],
    ['has no command', port([way('ssh', { commands: [] })])],
    ['something is in the way of', port([way('ssh', { obstacles: ['no'] })])],
    ['leads to a port that cannot be reached', port([way('ssh')], ['no'])],
  ])('passes over a way that %s', (_, first) => {
    const access = { ports: [first], commands: [way('console')] };
    expect(firstAccess(access)?.id).toBe('console');
  });

  it('finds none where there is none', () => {
    expect(firstAccess({ ports: [], commands: [] })).toBeUndefined();
  });
});
