import { formatMoney } from '../../texts/format';
import styles from './money.module.css';

/** `1 250 kr`, never broken over two lines. @param amount decimal, as the hub gives it */
export function Money({ amount }: { readonly amount: string | number }) {
  return <span className={styles.money}>{formatMoney(amount)}</span>;
}
