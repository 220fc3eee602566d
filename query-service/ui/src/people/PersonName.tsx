import classes from './PersonName.module.css';

/** A name of any length and script. */
export function PersonName({ name }: { name: string }) {
  return (
    <bdi className={classes.name} dir="auto" title={name}>
      {name}
    </bdi>
  );
}
