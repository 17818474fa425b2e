import { endpoints } from '../../__testUtils__/access';
import { fromImage } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';
import { Service } from '../../objects';

/** The VM's Service, which leads from port 80. */
const service = (
  selector: Record<string, string>,
  targetPort = 80,
): Service => ({
  metadata: { namespace: 'team-a', name: 'web' },
  spec: { selector, ports: [{ port: 80, targetPort }] },
});

describe('ServiceUnreachable', () => {
  it.each<Found>([
    {
      what: 'a Service that selects something else',
      where: {
        instance: {},
        launcher: {},
        services: [
          {
            ...service({ app: 'shop' }),
            metadata: {
              namespace: 'team-a',
              name: 'web',
              ownerReferences: [{ kind: 'VirtualMachine', uid: 'vm-uid' }],
            },
          },
        ],
      },
      says: "Service 'web' does not lead to the VM: it selects app=shop.",
      shows: 'app=shop',
    },
    {
      what: 'a Service that selects another VM',
      where: {
        instance: {},
        launcher: {},
        services: [service({ 'kubevirt.io/vm': 'wbe' })],
      },
      says: "Service 'web' does not lead to the VM: it selects kubevirt.io/vm=wbe.",
      shows: 'kubevirt.io/vm=wbe',
    },
    {
      what: 'a port that the VM does not let in',
      where: {
        instance: {},
        launcher: {},
        template: {
          ...fromImage,
          domain: {
            ...fromImage.domain,
            devices: {
              ...fromImage.domain?.devices,
              interfaces: [
                {
                  name: 'default',
                  masquerade: {},
                  ports: [{ port: 5901 }, { port: 22 }],
                },
              ],
            },
          },
        },
        services: [service({ 'vmi.kubevirt.io/id': 'web' }, 8080)],
      },
      says: "Service 'web' sends to port 8080, which the VM does not let in: it lets in 5901 and 22 alone.",
      shows: '80 to 8080 (TCP)',
    },
    {
      what: 'a Service without an endpoint that is ready',
      where: {
        instance: {},
        launcher: {},
        services: [service({ 'vmi.kubevirt.io/id': 'web' })],
        endpointSlices: [endpoints(false)],
      },
      says: "Service 'web' has no endpoint that is ready, so it does not lead to the VM.",
      shows: 'No endpoint is ready.',
    },
  ])('finds $what', each => {
    expect(outcome('ServiceUnreachable', each)).toEqual(
      expected('ServiceUnreachable', each),
    );
  });

  it.each<Left>([
    {
      what: 'a Service that leads to the VM',
      where: {
        instance: {},
        launcher: {},
        services: [service({ 'vmi.kubevirt.io/id': 'web' })],
        endpointSlices: [endpoints(true)],
      },
    },
    {
      what: "another application's Service of the same name",
      where: {
        instance: {},
        launcher: {},
        services: [service({ app: 'web' })],
      },
    },
    {
      what: 'a VM that does not run',
      where: {
        status: 'Stopped',
        services: [service({ 'kubevirt.io/vm': 'wbe' })],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
