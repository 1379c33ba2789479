import classes from './named-cell.module.css';
import { Tile } from './tile.tsx';

type Props = {
  name: string /** The note one has written about the partner, or a code. */;
  note?: string | null;
  image?: string | null;
};

export function PartnerCell({ name, note, image }: Props) {
  return (
    <span className={classes.cell}>
      {image ? (
        <img className={classes.picture} data-round src={image} alt="" width={26} height={26} />
      ) : (
        <Tile name={name} size={26} round />
      )}
      <span className={classes.text}>
        <span className={classes.name} title={name}>
          {name}
        </span>
        {note && <span className={classes.code}>{note}</span>}
      </span>
    </span>
  );
}
