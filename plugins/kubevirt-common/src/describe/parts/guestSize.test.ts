import { viewOf } from '../../__testUtils__/explained';
import { VirtualMachineInstanceSpec } from '../../objects';

describe('CPU and memory', () => {
  it.each<
    [
      domain: VirtualMachineInstanceSpec['domain'],
      cpu?: string,
      memory?: string,
    ]
  >([
    [{ cpu: { cores: 2, sockets: 2, threads: 2 } }, '8', undefined],
    [{ cpu: { sockets: 3 }, memory: { guest: '2Gi' } }, '3', '2Gi'],
    [
      { resources: { requests: { cpu: '500m', memory: '1Gi' } } },
      '500m',
      '1Gi',
    ],
    [{ resources: { limits: { cpu: 4, memory: '8Gi' } } }, '4', '8Gi'],
    [{ cpu: { model: 'host-model' } }, undefined, undefined],
  ])('as asked for by %j', (domain, cpu, memory) => {
    const view = viewOf({ template: { domain } });
    expect(view.cpu.requested).toBe(cpu);
    expect(view.memory.requested).toBe(memory);
  });

  it('as the guest has them', () => {
    const view = viewOf({
      instance: {
        currentCPUTopology: { cores: 2, sockets: 4, threads: 1 },
        memory: { guestAtBoot: '4Gi', guestCurrent: '6Gi' },
      },
    });
    expect(view.cpu.guest).toBe(8);
    expect(view.memory.guest).toBe('6Gi');
  });
});
