import { formatMoney } from '../../texts/format';
import { addAmounts } from './add-amounts';
import styles from './charge-total.module.css';
import { chargesTexts as texts } from './sv';

export interface ChargeTotalProps {
  readonly charged: string;
  /** Zero or below. */
  readonly credited: string;
}

/** `Summa 12 600 kr (avgifter 18 900 kr, krediterat −6 300 kr)`. */
export function ChargeTotal({ charged, credited }: ChargeTotalProps) {
  return (
    <p className={styles.total}>
      <strong>{texts.total(formatMoney(addAmounts([charged, credited])))}</strong>
      <span> ({texts.totalOf(formatMoney(charged), formatMoney(credited))})</span>
    </p>
  );
}
