import classes from './product-picture.module.css';
import { Tile } from './tile.tsx';

type Props = {
  name: string /** `/files/<id>`; a tile is drawn where there is none. */;
  image?: string | null;
};

/** A product's picture as large as its page has room for. */
export function ProductPicture({ name, image }: Props) {
  return (
    <div className={classes.frame}>
      {image ? (
        <img className={classes.picture} src={image} alt={name} />
      ) : (
        <Tile name={name} size={120} />
      )}
    </div>
  );
}
