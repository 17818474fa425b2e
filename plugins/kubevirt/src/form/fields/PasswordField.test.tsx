import {
  SecretsContextProvider,
  useTemplateSecrets,
} from '@backstage/plugin-scaffolder-react';
import { fireEvent, screen } from '@testing-library/react';
import { PasswordChoice } from 'backstage-plugin-kubevirt-common';
import { renderField } from '../__testUtils__/renderField';
import { FormFieldProps } from '../FormFieldProps';
import { PasswordField } from './PasswordField';

function Secrets() {
  return <output>{JSON.stringify(useTemplateSecrets().secrets)}</output>;
}

function InTask(props: FormFieldProps<PasswordChoice>) {
  return (
    <SecretsContextProvider>
      <PasswordField {...props} />
      <Secrets />
    </SecretsContextProvider>
  );
}

const choose = async (value: PasswordChoice) =>
  fireEvent.change(await screen.findByLabelText('Which one'), {
    target: { value },
  });

describe('PasswordField', () => {
  it('keeps a password out of the form’s data, among the secrets of the task', async () => {
    const { value, container } = renderField(InTask, { value: 'generate' });
    await choose('secret');
    const input = await screen.findByLabelText(/^The password/);
    expect(input).toHaveAttribute('type', 'password');
    fireEvent.change(input, { target: { value: 'correct horse' } });
    expect(container.querySelector('output')).toHaveTextContent(
      '{"password":"correct horse"}',
    );
    expect(value()).toBe('secret');
  });

  it('forgets the password when another way is chosen', async () => {
    const { value, container } = renderField(InTask, { value: 'secret' });
    fireEvent.change(await screen.findByLabelText(/^The password/), {
      target: { value: 'correct horse' },
    });
    await choose('generate');
    expect(container.querySelector('output')).toHaveTextContent(
      '{"password":""}',
    );
    expect(value()).toBe('generate');
    expect(screen.getByText(/is made up/)).toBeVisible();
  });
});
