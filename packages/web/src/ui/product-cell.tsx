import classes from './named-cell.module.css';
import { Tile } from './tile.tsx';

type Props = {
  name: string;
  /** SKU code, drawn under the name. */
  code?: string | null;
  /** `/files/<id>`; a tile is drawn where there is none. */
  image?: string | null;
  size?: number;
};

/** Product pictures everywhere a product is named. */
export function ProductCell({ name, code, image, size = 30 }: Props) {
  return (
    <span className={classes.cell}>
      {image ? (
        <img
          className={classes.picture}
          src={image}
          alt=""
          width={size}
          height={size}
          loading="lazy"
          decoding="async"
        />
      ) : (
        <Tile name={name} size={size} />
      )}
      <span className={classes.text}>
        <span className={classes.name} title={name}>
          {name}
        </span>
        {code && <span className={classes.code}>{code}</span>}
      </span>
    </span>
  );
}
