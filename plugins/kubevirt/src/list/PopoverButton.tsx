import Button from '@material-ui/core/Button';
import Popover from '@material-ui/core/Popover';
import { ReactNode, useState } from 'react';

/**
 * A button that opens something small below itself.
 *
 * @internal
 */
export function PopoverButton(props: {
  label: string;
  icon: ReactNode;
  /** What is opened, with the way to close it. */
  children: (close: () => void) => ReactNode;
}) {
  const { label, icon, children } = props;
  const [anchor, setAnchor] = useState<HTMLElement>();
  const close = () => setAnchor(undefined);
  return (
    <>
      <Button
        startIcon={icon}
        aria-haspopup="dialog"
        onClick={event => setAnchor(event.currentTarget)}
      >
        {label}
      </Button>
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={close}
        PaperProps={{ role: 'dialog', 'aria-label': label }}
      >
        {children(close)}
      </Popover>
    </>
  );
}
