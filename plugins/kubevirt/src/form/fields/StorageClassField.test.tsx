import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../__testUtils__/renderField';
import { StorageClassField } from './StorageClassField';

describe('StorageClassField', () => {
  it('says what the StorageProfile says', async () => {
    renderField(StorageClassField);
    expect(
      await screen.findByText(/makes disks ReadWriteMany Block/),
    ).toBeInTheDocument();
  });

  it('asks for an access mode where nothing is known', async () => {
    const { value } = renderField(StorageClassField);
    await userEvent.selectOptions(
      await screen.findByLabelText('Storage class'),
      'nfs',
    );
    expect(
      screen.getByText(/Nothing is known of the access modes/),
    ).toBeInTheDocument();
    await userEvent.selectOptions(
      screen.getByLabelText('Access mode'),
      'ReadWriteOnce',
    );
    expect(screen.queryByText(/Nothing is known/)).toBeNull();
    expect(value()).toEqual({
      storageClassName: 'nfs',
      accessMode: 'ReadWriteOnce',
    });
  });
});
