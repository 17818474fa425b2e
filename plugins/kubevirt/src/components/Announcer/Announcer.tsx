import { makeStyles } from '@material-ui/core/styles';
import {
  createContext,
  PropsWithChildren,
  useCallback,
  useContext,
  useState,
} from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => {});

const useStyles = makeStyles(
  {
    // Out of sight, but not out of the accessibility tree.
    root: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  },
  { name: 'KubevirtAnnouncer' },
);

/**
 * One live region for all that is inside: what is announced there is spoken
 * by a screen reader when it has time.
 *
 * @internal
 */
export function Announcer(props: PropsWithChildren<{}>) {
  const classes = useStyles();
  const [announced, setAnnounced] = useState({ text: '', count: 0 });
  const announce = useCallback(
    (text: string) => setAnnounced(({ count }) => ({ text, count: count + 1 })),
    [],
  );
  return (
    <AnnounceContext.Provider value={announce}>
      {props.children}
      <div className={classes.root} role="status" aria-live="polite">
        {/* Another key makes the same text news again. */}
        <span key={announced.count}>{announced.text}</span>
      </div>
    </AnnounceContext.Provider>
  );
}

/**
 * A function that has screen readers say a text.
 *
 * @internal
 */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}
