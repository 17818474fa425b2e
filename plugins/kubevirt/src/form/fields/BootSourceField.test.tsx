import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { someChoices } from '../__testUtils__/fakeFormApi';
import { renderField } from '../__testUtils__/renderField';
import { BootSourceField } from './BootSourceField';

describe('BootSourceField', () => {
  it('chooses the first image that is ready, as large as it has to be', async () => {
    const images = someChoices.images.filter(({ name }) => name !== 'ubuntu');
    const { value } = renderField(BootSourceField, {
      fake: { choices: { images } },
    });
    await waitFor(() =>
      expect(value()).toEqual({
        from: 'dataSource',
        namespace: 'images',
        name: 'debian',
        size: '30Gi',
      }),
    );
    expect(screen.getByText('You will log in as debian.')).toBeVisible();
    expect(screen.getByRole('radio', { name: /Windows/ })).toBeDisabled();
    expect(screen.getByText('Not ready: PVC not found')).toBeVisible();
  });

  it('takes an image of the catalog', async () => {
    const { value } = renderField(BootSourceField);
    await userEvent.click(await screen.findByRole('radio', { name: /Ubuntu/ }));
    expect(value()).toEqual({
      from: 'registry',
      image: 'quay.io/containerdisks/ubuntu:24.04',
      size: '10Gi',
    });
    expect(screen.getByRole('radio', { name: /Ubuntu/ })).toBeChecked();
  });

  it('begins with a URL where no images are offered', async () => {
    const fake = { choices: { images: [] } };
    const { value } = renderField(BootSourceField, { fake });
    await waitFor(() => expect(value()).toMatchObject({ from: 'url' }));
  });

  it('warns of a claim that is in use', async () => {
    const { value } = renderField(BootSourceField);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'A claim as it is' }),
    );
    await userEvent.selectOptions(
      await screen.findByLabelText(/^Claim/),
      'data',
    );
    expect(value()).toEqual({ from: 'claim', name: 'data' });
    expect(screen.getByText(/used by web\. Two machines/)).toBeVisible();
  });

  it('copies a snapshot in its own size', async () => {
    const { value } = renderField(BootSourceField);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Snapshot' }),
    );
    await userEvent.selectOptions(
      await screen.findByLabelText(/^Snapshot/, { selector: 'select' }),
      'before',
    );
    expect(value()).toEqual({
      from: 'snapshot',
      name: 'before',
      namespace: 'team-a',
      size: '5Gi',
    });
  });
});

describe('BootSourceField that was filled in', () => {
  it('keeps what is in another namespace until another is chosen', async () => {
    const { value } = renderField(BootSourceField, {
      value: { from: 'copy', name: 'golden', namespace: 'images' },
    });
    const claim = await screen.findByLabelText(/^Claim/);
    expect(claim).toHaveDisplayValue('images/golden');
    expect(claim).toBeValid();
    await userEvent.selectOptions(claim, 'data');
    expect(value()).toMatchObject({ name: 'data', namespace: 'team-a' });
    expect(claim).not.toHaveTextContent('images/golden');
  });
});

describe('BootSourceField with more sources', () => {
  it('has a bucket with what CDI has to know of it', async () => {
    const { value } = renderField(BootSourceField);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'More sources' }),
    );
    expect(value()).toEqual({ from: 'blank', size: '10Gi' });
    await userEvent.selectOptions(screen.getByLabelText('Source'), 's3');
    await userEvent.type(
      screen.getByLabelText(/^Address/),
      'https://s3.example.com/images/a.img',
    );
    await userEvent.type(screen.getByLabelText('Secret'), 'bucket');
    expect(value()).toEqual({
      from: 's3',
      url: 'https://s3.example.com/images/a.img',
      secretRef: 'bucket',
      size: '10Gi',
    });
  });

  it('says how an image is uploaded', async () => {
    const { value } = renderField(BootSourceField, {
      value: { from: 'upload', size: '10Gi' },
    });
    expect(await screen.findByText(/virtctl image-upload/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'More sources' })).toBeChecked();
    await userEvent.selectOptions(screen.getByLabelText('Source'), 'vddk');
    expect(value()).toEqual({ from: 'vddk', url: '', size: '10Gi' });
    expect(screen.getByLabelText(/^Thumbprint/)).toBeVisible();
  });
});
