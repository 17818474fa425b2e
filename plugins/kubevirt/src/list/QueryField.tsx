import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import OutlinedInput from '@material-ui/core/OutlinedInput';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import ClearIcon from '@material-ui/icons/Clear';
import SearchIcon from '@material-ui/icons/Search';
import {
  completeQuery,
  QueryCompletion,
  VirtualMachineRow,
} from 'backstage-plugin-kubevirt-common';
import { KeyboardEvent, useId, useRef, useState } from 'react';
import { useTexts } from '../hooks';

const useStyles = makeStyles(
  theme => ({
    root: { position: 'relative', flex: '1 1 280px', minWidth: 0 },
    input: { background: theme.palette.background.paper },
    list: {
      position: 'absolute',
      zIndex: theme.zIndex.modal,
      top: '100%',
      left: 0,
      minWidth: 200,
      maxWidth: '100%',
      maxHeight: 320,
      overflow: 'auto',
      margin: 0,
      padding: theme.spacing(0.5, 0),
      listStyle: 'none',
    },
    option: {
      padding: theme.spacing(0.75, 2),
      cursor: 'pointer',
      fontFamily: 'monospace',
      overflowWrap: 'anywhere',
      '&[aria-selected="true"], &:hover': {
        background: theme.palette.action.selected,
      },
    },
  }),
  { name: 'KubevirtQueryField' },
);

/**
 * The search box, with proposals for what could be written where the cursor
 * is. A combobox as the ARIA Authoring Practices describe it.
 *
 * @internal
 */
export function QueryField(props: {
  value: string;
  onChange: (value: string) => void;
  /** Where proposals are taken from. */
  rows: readonly VirtualMachineRow[];
  /** Id of the element that says what is wrong, where something is. */
  errorId?: string;
}) {
  const { value, onChange, rows, errorId } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [completion, setCompletion] = useState<QueryCompletion>();
  const [active, setActive] = useState(-1);
  const options = completion?.options ?? [];
  const isOpen = options.length > 0;

  const propose = (text: string) => {
    const cursor = input.current?.selectionStart ?? text.length;
    const found = completeQuery(text, cursor, rows);
    const written = text.slice(found.start, found.end);
    const others = found.options.filter(option => option !== written);
    setCompletion({ ...found, options: others });
    setActive(-1);
  };
  const close = () => setCompletion(undefined);

  const choose = (option: string) => {
    if (!completion) {
      return;
    }
    // A key waits for its value; after a value comes the next condition.
    const isKey = /(:|>=)$/.test(option);
    const head = value.slice(0, completion.start) + option;
    const tail = value.slice(completion.end).trimStart();
    const next = isKey ? head + tail : `${head} ${tail}`;
    const cursor = isKey ? head.length : head.length + 1;
    onChange(next);
    close();
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(cursor, cursor);
      if (isKey) {
        propose(next);
      }
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (isOpen) {
        const count = options.length;
        setActive(now =>
          now < 0 && step < 0 ? count - 1 : (now + step + count) % count,
        );
      } else {
        propose(value);
      }
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      if (isOpen && active >= 0) {
        event.preventDefault();
        choose(options[active]);
      } else {
        close();
      }
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    }
  };

  return (
    <div
      className={classes.root}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          close();
        }
      }}
    >
      <OutlinedInput
        className={classes.input}
        fullWidth
        margin="dense"
        value={value}
        inputRef={input}
        placeholder={t('list.search.placeholder')}
        error={errorId !== undefined}
        onChange={event => {
          onChange(event.target.value);
          // What nobody has begun is proposed when it is asked for.
          if (/\S$/.test(event.target.value)) {
            propose(event.target.value);
          } else {
            close();
          }
        }}
        onKeyDown={onKeyDown}
        startAdornment={
          <InputAdornment position="start">
            <SearchIcon aria-hidden="true" />
          </InputAdornment>
        }
        endAdornment={
          value && (
            <InputAdornment position="end">
              <IconButton
                size="small"
                aria-label={t('list.search.clear')}
                onClick={() => {
                  onChange('');
                  close();
                  input.current?.focus();
                }}
              >
                <ClearIcon fontSize="small" />
              </IconButton>
            </InputAdornment>
          )
        }
        inputProps={{
          role: 'combobox',
          'aria-label': t('list.search.label'),
          'aria-expanded': isOpen,
          'aria-controls': isOpen ? listId : undefined,
          'aria-autocomplete': 'list',
          'aria-activedescendant':
            active >= 0 ? `${listId}-${active}` : undefined,
          'aria-invalid': errorId !== undefined,
          'aria-describedby': errorId,
          autoComplete: 'off',
          autoCapitalize: 'none',
          spellCheck: false,
        }}
      />
      {isOpen && (
        <Paper
          component="ul"
          elevation={8}
          id={listId}
          role="listbox"
          aria-label={t('list.search.suggestions')}
          className={classes.list}
        >
          {options.map((option, index) => (
            // Keys go to the input, which keeps the focus.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={option}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={classes.option}
              onMouseDown={event => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option}
            </li>
          ))}
        </Paper>
      )}
    </div>
  );
}
