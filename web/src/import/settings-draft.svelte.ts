import type { ColumnRole, ImportAnswer, ImportForm, ImportPatch } from '../../../graph/schema/import.ts';

type Roles = readonly (ColumnRole | null)[];

/** What is typed of town, year, form and columns, until it is sent. What nobody touched follows what holds. */
export class SettingsDraft {
  town: string | null = $state(null);
  year: string | null = $state(null);
  form: ImportForm | '' | null = $state(null);
  roles: Readonly<Record<string, Roles>> = $state.raw({});

  /** Nothing was typed, or what was typed holds. */
  forget(): void {
    this.town = this.year = this.form = null;
    this.roles = {};
  }

  setRole(
    { fingerprint, heads }: ImportAnswer['columns'][number],
    at: number,
    role: ColumnRole | null,
  ): void {
    const before = this.roles[fingerprint] ?? heads.map((head) => head.role);
    this.roles = { ...this.roles, [fingerprint]: before.map((one, i) => (i === at ? role : one)) };
  }

  get isYear(): boolean {
    const year = this.year?.trim() ?? '';
    return year === '' || (/^\d{4}$/.test(year) && Number(year) >= 1990 && Number(year) <= 2100);
  }

  /** What differs from what holds; null: nothing. */
  patch(answer: Pick<ImportAnswer, 'town' | 'year' | 'columns'>): ImportPatch | null {
    const { town, form } = this;
    const year = this.year === null ? undefined : this.year.trim() === '' ? null : Number(this.year);
    const columns = Object.entries(this.roles).flatMap(([fingerprint, roles]) => {
      const holds = answer.columns.find((one) => one.fingerprint === fingerprint)?.heads;
      return holds?.every(({ role }, at) => role === roles[at]) === true
        ? []
        : [{ fingerprint, roles: [...roles] }];
    });
    const patch = {
      ...(town === null || town === answer.town ? {} : { town }),
      ...(year === undefined || year === answer.year ? {} : { year }),
      ...(form === null ? {} : { form: form === '' ? null : form }),
      ...(columns.length === 0 ? {} : { columns }),
    };
    return Object.keys(patch).length === 0 ? null : patch;
  }
}
