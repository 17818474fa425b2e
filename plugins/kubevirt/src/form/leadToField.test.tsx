import { render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { leadToField } from './leadToField';

/** Steps as the scaffolder's Stepper lays them out: a form each. */
function Steps(props: { steps: string[][]; hasBack?: boolean }) {
  const { steps, hasBack = true } = props;
  const [active, setActive] = useState(steps.length - 1);
  return (
    <div>
      <form key={active}>
        {steps[active].map(field => (
          <div key={field} data-kubevirt-field={field} tabIndex={-1}>
            <details>
              <input type="radio" aria-label={`${field} a`} />
              <input type="radio" aria-label={`${field} b`} defaultChecked />
            </details>
          </div>
        ))}
        <div>
          {hasBack && (
            <button
              type="button"
              disabled={active === 0}
              onClick={() => setActive(active - 1)}
            >
              Back
            </button>
          )}
          <button type="submit">Next</button>
        </div>
      </form>
    </div>
  );
}

const steps = [['target', 'size'], ['ports'], ['review']];

describe('leadToField', () => {
  it.each(['size', 'ports'] as const)(
    'goes back to the step with %s, opens it and enters it where it is chosen',
    async field => {
      render(<Steps steps={steps} />);
      const here = screen.getByRole('button', { name: 'Next' });
      expect(await leadToField(field, here)).toBe(true);
      expect(screen.getByLabelText(`${field} b`)).toHaveFocus();
      expect(
        screen.getByLabelText(`${field} b`).closest('details'),
      ).toHaveAttribute('open');
    },
  );

  it('stays where the field is on the page', async () => {
    render(<Steps steps={steps} />);
    const here = screen.getByRole('button', { name: 'Next' });
    expect(await leadToField('review', here)).toBe(true);
    expect(here).toBeInTheDocument();
  });

  it('says that no step has the field', async () => {
    render(<Steps steps={steps} />);
    const here = screen.getByRole('button', { name: 'Next' });
    expect(await leadToField('cloudInit', here)).toBe(false);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Back' })).toBeDisabled(),
    );
  });

  it('says that there is no way back', async () => {
    render(<Steps steps={steps} hasBack={false} />);
    const here = screen.getByRole('button', { name: 'Next' });
    expect(await leadToField('size', here)).toBe(false);
  });
});
