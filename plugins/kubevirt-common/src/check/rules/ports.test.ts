import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { ports } from './ports';

const http = { name: 'http', port: 80 };

function network(...list: object[]) {
  return { network: { ports: list } };
}

describe('ports', () => {
  it.each<RuleCase>([
    { when: 'takes no ports', input: {}, finds: [] },
    {
      when: 'takes one port without a name',
      input: network({ port: 80 }),
      finds: [],
    },
    {
      when: 'takes one number with two protocols',
      input: network(
        { name: 'dns', port: 53, protocol: 'UDP' },
        { name: 'dns-tcp', port: 53, protocol: 'TCP' },
      ),
      finds: [],
    },
    {
      when: 'refuses a second port without a name',
      input: network(http, { port: 443 }),
      finds: ['error port-name network.ports[1]'],
    },
    ...(
      [
        ['a-very-long-port-name', 'has 21 characters'],
        ['HTTP', 'lower-case'],
        ['80', 'holds no letter'],
        ['a--b', "holds '--'"],
        ['-a', "begins or ends with '-'"],
        ['a-', "begins or ends with '-'"],
        ['a_b', 'other characters'],
      ] as const
    ).map(([name, why]) => ({
      when: `refuses the name ${name}`,
      input: network({ name, port: 80 }),
      finds: ['error port-name network.ports[0].name'],
      says: [`"${name}"`, why],
    })),
    {
      when: 'takes a name of 15 characters',
      input: network({ name: 'abcdefghijklmno', port: 80 }),
      finds: [],
    },
    {
      when: 'refuses one name twice',
      input: network(http, { name: 'http', port: 8080 }),
      finds: ['error duplicate-port-name network.ports[1].name'],
      says: ['network.ports[0]'],
    },
    {
      when: 'refuses one port twice, where TCP is the default',
      input: network(http, { name: 'web', port: 80, protocol: 'TCP' }),
      finds: ['error duplicate-port network.ports[1].port'],
      says: ['80/TCP'],
    },
    {
      when: 'refuses a node port for a Service of a type that has none',
      input: network({ ...http, nodePort: 30080 }),
      finds: ['error node-port-refused network.ports[0].nodePort'],
    },
    {
      when: 'takes a node port with its Service',
      input: {
        network: {
          serviceType: 'LoadBalancer',
          ports: [{ ...http, nodePort: 30080 }],
        },
      },
      finds: [],
    },
  ])('$when', each => {
    expect(tryRule(ports, each)).toEqual(each);
  });
});
