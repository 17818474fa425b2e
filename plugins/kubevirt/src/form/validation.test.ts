import { ApiHolder, translationApiRef } from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import {
  FieldValidation,
  validateAs,
  validateName,
  validatePassword,
  validateSshKeys,
  validateTarget,
} from './validation';

const translation: unknown = mockApis.translation();

const apiHolder: ApiHolder = {
  get: <T>({ id }: { id: string }) =>
    id === translationApiRef.id ? (translation as T) : undefined,
};

async function errorsOf<T>(
  validate: FieldValidation<T>,
  value: T,
  formData: object = {},
) {
  const errors: string[] = [];
  const addError = (message: string) => errors.push(message);
  await validate(value, { addError }, { apiHolder, formData });
  return errors;
}

describe('the validation of fields', () => {
  const size = validateAs('size', 'size', /^resources/);

  it('names the field, what is wrong and what would be right', async () => {
    expect(await errorsOf(size, { memory: 'much' })).toEqual([
      expect.stringMatching(/^Size \(resources\.memory\): .*much.*\d/),
    ]);
  });

  it('says nothing of a field that is right', async () => {
    expect(await errorsOf(size, { cpu: '2', memory: '4Gi' })).toEqual([]);
  });

  it('says what is wrong with the nodes that were asked for', async () => {
    const more = validateAs('more', 'more', /^(more|nodeSelector|tolerations)/);
    expect(
      await errorsOf(more, {
        nodeSelector: { 'a b': 'c' },
        tolerations: [{ key: 'team:', operator: 'Exists' }],
      }),
    ).toEqual([
      expect.stringMatching(/^More \(nodeSelector\["a b"\]\): /),
      expect.stringMatching(/^More \(tolerations\[0\]\.key\): /),
    ]);
  });

  it('misses a namespace', async () => {
    expect(await errorsOf(validateTarget, { cluster: 'lab' })).toEqual([
      'Where it runs: The namespace is missing. Choose one.',
    ]);
  });

  it('says why a name is none', async () => {
    expect(await errorsOf(validateName, 'My VM')).toEqual([
      expect.stringMatching(/^Name: .*my-vm, for instance/),
    ]);
  });

  it('refuses a private key, and shows none of it', async () => {
    const [error] = await errorsOf(validateSshKeys, '-----BEGIN SECRET');
    expect(error).toMatch(/no public key/);
    expect(error).not.toContain('SECRET');
  });

  it('refuses a password that the machine itself would show', async () => {
    expect(
      await errorsOf(validatePassword, 'generate', {
        more: { profile: 'chart' },
      }),
    ).toEqual([expect.stringMatching(/^Password: /)]);
  });
});
