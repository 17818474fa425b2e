import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../__testUtils__/renderField';
import { CloudInitField } from './CloudInitField';

describe('CloudInitField', () => {
  const text = '#cloud-config\n# ours\npackages:\n- vim # editor\n';

  it('edits one text as a form and as YAML', async () => {
    const { value } = renderField(CloudInitField, { value: text });
    const packages = await screen.findByLabelText('Packages');
    await userEvent.clear(packages);
    await userEvent.type(packages, 'vim git');
    await userEvent.tab();
    expect(value()).toBe(`${text}- git\n`);
    await userEvent.click(screen.getByRole('tab', { name: 'YAML' }));
    expect(screen.getByRole('textbox')).toHaveValue(`${text}- git\n`);
    expect(
      screen.getByText(new RegExp(`^${text.length + 6} bytes\\.`)),
    ).toBeVisible();
  });

  it('mounts what was chosen, on request', async () => {
    const { value } = renderField(CloudInitField, {
      value: text,
      form: {
        claims: {
          filesystems: [{ name: 'home', persistentVolumeClaim: { name: 'h' } }],
        },
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add lines that mount home' }),
    );
    expect(value()).toContain('mount -t virtiofs home /mnt/home');
    expect(screen.queryByRole('button', { name: /Add lines/ })).toBeNull();
  });

  it('leaves alone what is no cloud-config', async () => {
    renderField(CloudInitField, { value: '#!/bin/sh\n' });
    expect(await screen.findByText(/no #cloud-config, a script/)).toBeVisible();
  });
});
