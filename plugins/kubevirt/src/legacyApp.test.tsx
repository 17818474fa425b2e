import { render, screen } from '@testing-library/react';
import { LegacyApp } from '../dev/legacy/LegacyApp';

function visit(path: string) {
  window.history.pushState({}, '', path);
  render(<LegacyApp />);
}

describe('an app of the old frontend system', () => {
  it('has the list', async () => {
    visit('/virtual-machines');
    expect(
      await screen.findByRole('heading', { name: 'Virtual machines' }),
    ).toBeVisible();
    expect(await screen.findByText('3 virtual machines')).toBeInTheDocument();
  });

  it('has the tab on the page of the entity', async () => {
    visit('/catalog/default/resource/running/virtual-machine');
    expect(
      await screen.findByRole('navigation', { name: 'Sections of this page' }),
    ).toBeVisible();
  });

  it('has the card on the page of the entity', async () => {
    visit('/catalog/default/resource/running');
    expect(await screen.findByText('Running on worker-2.')).toBeVisible();
  });
});
