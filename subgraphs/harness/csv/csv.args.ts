import { ArgsType, Field } from 'type-graphql';
import { CsvLanguage } from './csv-language';

@ArgsType()
export class CsvArgs {
  @Field(() => CsvLanguage, {
    defaultValue: CsvLanguage.EN,
    description: 'For people (SV) or for programs (EN).',
  })
  language!: CsvLanguage;

  @Field(() => Boolean, { defaultValue: false, description: 'Begin with a byte order mark, for Excel.' })
  bom!: boolean;
}
