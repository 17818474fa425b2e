import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../__testUtils__/renderField';
import { SshKeyField } from './SshKeyField';

describe('SshKeyField', () => {
  it('says what is wrong with a private key', async () => {
    renderField(SshKeyField, { value: '-----BEGIN OPENSSH PRIVATE KEY-----' });
    expect(await screen.findByText(/This is no public key/)).toBeVisible();
  });

  it('remembers a public key', async () => {
    const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 you@example.com';
    const { value } = renderField(SshKeyField);
    await userEvent.click(await screen.findByRole('textbox'));
    await userEvent.paste(key);
    expect(value()).toBe(key);
    expect(
      await screen.findByText(/Remembered from the last time/),
    ).toBeVisible();
  });
});
