import { validateAs, validateSshKeys, validateTarget } from './validation';

const apiHolder = { get: () => undefined };

function errorsOf(validate: (field: { addError(m: string): void }) => unknown) {
  const errors: string[] = [];
  validate({ addError: message => errors.push(message) });
  return errors;
}

describe('the validation of fields', () => {
  it('names the field, what is wrong and what would be right', () => {
    const size = validateAs('Size', 'size', /^resources/);
    const [error] = errorsOf(field =>
      size({ memory: 'much' }, field, { apiHolder, formData: {} }),
    );
    expect(error).toMatch(/^Size \(resources\.memory\): .*much.*\d/);
  });

  it('says nothing of a field that is right', () => {
    const size = validateAs('Size', 'size', /^resources/);
    expect(
      errorsOf(field =>
        size({ cpu: '2', memory: '4Gi' }, field, { apiHolder, formData: {} }),
      ),
    ).toEqual([]);
  });

  it('misses a namespace', () => {
    expect(
      errorsOf(field =>
        validateTarget({ cluster: 'lab' }, field, { apiHolder, formData: {} }),
      ),
    ).toEqual([expect.stringContaining('the namespace is missing')]);
  });

  it('refuses a private key, and shows none of it', () => {
    const [error] = errorsOf(field =>
      validateSshKeys('-----BEGIN SECRET', field, { apiHolder, formData: {} }),
    );
    expect(error).toMatch(/no public key/);
    expect(error).not.toContain('SECRET');
  });
});
