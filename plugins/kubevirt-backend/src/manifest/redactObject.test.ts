import { redactObject } from './redactObject';

const encode = (text: string) => Buffer.from(text).toString('base64');

const machine = (volume: object, annotations?: Record<string, string>) => ({
  kind: 'VirtualMachine',
  metadata: { name: 'web', annotations },
  spec: { template: { spec: { volumes: [{ name: 'c', ...volume }] } } },
});

describe('redactObject', () => {
  it('shows cloud-init without its passwords to those who may read it', () => {
    const { object, hasText } = redactObject(
      machine({ cloudInitNoCloud: { userData: 'user: a\npassword: b1' } }),
      true,
    );
    expect(hasText).toBe(true);
    expect(object).toEqual(
      machine({
        cloudInitNoCloud: { userData: 'user: a\npassword: (left out)' },
      }),
    );
  });

  it('shows nothing of it to the others, and says what they lack', () => {
    const { object, hasText } = redactObject(
      machine({ cloudInitNoCloud: { userData: 'user: a\npassword: b1' } }),
      false,
    );
    expect(hasText).toBe(true);
    expect(JSON.stringify(object)).toContain('kubevirt.vm.cloudinit.read');
    expect(JSON.stringify(object)).not.toContain('user: a');
  });

  it.each([
    [
      'the same in base64',
      true,
      'user: a\npassword: b1',
      'user: a\npassword: (left out)',
    ],
    [
      'nothing of base64',
      false,
      'user: a',
      '(left out): to read it needs the permission kubevirt.vm.cloudinit.read',
    ],
    ['nothing of what is compressed', true, '\u001f\u0000\u0008', '(left out)'],
  ])('shows %s', (_, showText, text, expected) => {
    expect(
      redactObject(
        machine({
          cloudInitConfigDrive: { networkDataBase64: encode(text) },
        }),
        showText,
      ).object,
    ).toEqual(
      machine({
        cloudInitConfigDrive: { networkDataBase64: encode(expected) },
      }),
    );
  });

  it('drops the annotation that holds the whole object once more', () => {
    const { object, hasText } = redactObject(
      machine(
        {},
        {
          'kubectl.kubernetes.io/last-applied-configuration':
            '{"userData":"x"}',
          team: 'a',
        },
      ),
      true,
    );
    expect(object.metadata.annotations).toEqual({ team: 'a' });
    expect(hasText).toBe(false);
  });

  it.each([
    [
      'https://jane:b1@example.com/x.img',
      'https://(left out)@example.com/x.img',
    ],
    [
      'https://example.com/x.img?X-Amz-Signature=b1',
      'https://example.com/x.img?(left out)',
    ],
    [
      'https://example.com/x.img?version=2',
      'https://example.com/x.img?version=2',
    ],
  ])('shows of the URL %s: %s', (url, expected) => {
    expect(
      redactObject({ spec: { source: { http: { url } } } }, true).object,
    ).toEqual({ spec: { source: { http: { url: expected } } } });
  });

  it('leaves out the headers of an import', () => {
    expect(
      redactObject({ http: { extraHeaders: ['X-Auth: b1'] } }, true).object,
    ).toEqual({ http: { extraHeaders: ['(left out)'] } });
  });

  it('does not change what it was given', () => {
    const original = machine({ cloudInitNoCloud: { userData: 'password: b' } });
    const before = structuredClone(original);
    redactObject(original, false);
    expect(original).toEqual(before);
  });
});
