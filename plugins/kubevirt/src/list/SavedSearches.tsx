import Button from '@material-ui/core/Button';
import ButtonBase from '@material-ui/core/ButtonBase';
import IconButton from '@material-ui/core/IconButton';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import BookmarkIcon from '@material-ui/icons/BookmarkBorder';
import DeleteIcon from '@material-ui/icons/Delete';
import { FormEvent, useId, useRef, useState } from 'react';
import { useTexts } from '../hooks';
import { PopoverButton } from './PopoverButton';
import { readSavedSearches } from './SavedSearch';
import { useStored } from './useStored';

const useStyles = makeStyles(
  theme => ({
    content: { padding: theme.spacing(2), width: 360, maxWidth: '100%' },
    form: {
      display: 'flex',
      gap: theme.spacing(1),
      alignItems: 'flex-end',
      marginTop: theme.spacing(1),
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
    choose: {
      flex: 1,
      minWidth: 0,
      flexDirection: 'column',
      alignItems: 'flex-start',
      padding: theme.spacing(0.75),
      textAlign: 'left',
      overflowWrap: 'anywhere',
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
  }),
  { name: 'KubevirtSavedSearches' },
);

/**
 * The searches that the reader has kept, and the way to keep the present one.
 *
 * @internal
 */
export function SavedSearches(props: {
  /** The search part of the address, as it is now. */
  search: string;
  onChoose: (search: string) => void;
}) {
  const { search, onChoose } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const nameId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [searches, setSearches] = useStored('searches', readSavedSearches);

  const save = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted) {
      const others = searches.filter(each => each.name !== wanted);
      setSearches([...others, { name: wanted, search }]);
      setName('');
      // The button is disabled now, and would lose the focus to nothing.
      field.current?.focus();
    }
  };

  return (
    <PopoverButton label={t('list.saved')} icon={<BookmarkIcon />}>
      {close => (
        <div className={classes.content}>
          {searches.length === 0 ? (
            <Typography variant="body2">{t('list.saved.none')}</Typography>
          ) : (
            <ul className={classes.list}>
              {searches.map(each => (
                <li key={each.name} className={classes.item}>
                  <ButtonBase
                    className={classes.choose}
                    onClick={() => {
                      onChoose(each.search);
                      close();
                    }}
                  >
                    <Typography variant="subtitle2" component="span">
                      {each.name}
                    </Typography>
                    <Typography variant="body2" component="span">
                      {new URLSearchParams(each.search).get('q')}
                    </Typography>
                  </ButtonBase>
                  <IconButton
                    size="small"
                    aria-label={t('list.saved.remove', { name: each.name })}
                    onClick={() =>
                      setSearches(searches.filter(it => it !== each))
                    }
                  >
                    <DeleteIcon fontSize="small" />
                  </IconButton>
                </li>
              ))}
            </ul>
          )}
          <form className={classes.form} onSubmit={save}>
            <TextField
              fullWidth
              id={nameId}
              label={t('list.saved.name')}
              value={name}
              inputRef={field}
              onChange={event => setName(event.target.value)}
            />
            <Button
              type="submit"
              color="primary"
              disabled={name.trim() === ''}
              aria-label={t('list.saved.save')}
            >
              {t('list.saved.confirm')}
            </Button>
          </form>
        </div>
      )}
    </PopoverButton>
  );
}
