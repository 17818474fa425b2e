import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../__testUtils__/renderField';
import { ClaimsField } from './ClaimsField';

const hidden = { hidden: true };

describe('ClaimsField', () => {
  it('takes claims as disks and as file systems, and says who has them', async () => {
    const { value } = renderField(ClaimsField);
    await userEvent.selectOptions(
      await screen.findByLabelText('Use data'),
      'filesystems',
    );
    await userEvent.selectOptions(
      screen.getByLabelText('Use raw.disk'),
      'disks',
    );
    expect(value()).toEqual({
      disks: [
        { name: 'raw-disk', persistentVolumeClaim: { name: 'raw.disk' } },
      ],
      filesystems: [{ name: 'data', persistentVolumeClaim: { name: 'data' } }],
    });
    expect(
      screen.getByText(/VirtualMachine web has it now/),
    ).toBeInTheDocument();
    const raw = screen.getByLabelText('Use raw.disk');
    expect(
      within(raw).getByRole('option', { name: 'as a file system', ...hidden }),
    ).toBeDisabled();
  });

  it('says which prefilled claims the namespace does not have', async () => {
    const disks = [{ name: 'a', persistentVolumeClaim: { name: 'gone' } }];
    renderField(ClaimsField, { value: { disks } });
    expect(await screen.findByText(/no such claims: gone/)).toBeVisible();
  });
});
