interface BreakdownDimension {
  readonly dimension: string;
  readonly categories: readonly string[];
}

/** What a published figure can be broken down by; each is a column of the file, and its categories are a closed list. */
export const DIMENSION_COLUMNS: Readonly<Record<DimensionColumn, BreakdownDimension>> = {
  level: { dimension: 'LEVEL', categories: ['PRE_PRIMARY', 'PRIMARY', 'PRIMARY_YEARS', 'SECONDARY'] },
  network: { dimension: 'NETWORK', categories: ['GO', 'OGO', 'VGO'] },
  stage: { dimension: 'STAGE', categories: ['1', '2', '3'] },
  form: {
    dimension: 'FORM',
    categories: ['ASO', 'TSO', 'KSO', 'BSO', 'DBSO', 'APPRENTICESHIP', 'OV3', 'OV4'],
  },
  sex: { dimension: 'SEX', categories: ['F', 'M', 'X'] },
  mode: { dimension: 'MODE', categories: ['DEFAULT', 'NETSTERK'] },
  financier: {
    dimension: 'FINANCIER',
    categories: ['CITY', 'CLB', 'IGEMO', 'PROVINCE', 'FLEMISH_GOVERNMENT', 'EU', 'OTHER'],
  },
  severity: { dimension: 'SEVERITY', categories: ['SEVERE'] },
};

export type DimensionColumn =
  | 'level'
  | 'network'
  | 'stage'
  | 'form'
  | 'sex'
  | 'mode'
  | 'financier'
  | 'severity';

/** One spelling for one breakdown, so that the database can tell a double line. */
export function joinBreakdown(cells: Readonly<Record<DimensionColumn, string>>): string {
  return Object.entries(DIMENSION_COLUMNS)
    .flatMap(([column, { dimension }]) => {
      const category = Object.entries(cells).find(([name]) => name === column)?.[1];
      return category ? [`${dimension}=${category}`] : [];
    })
    .sort()
    .join('|');
}

export function splitBreakdown(breakdown: string): { dimension: string; category: string }[] {
  if (breakdown === '') return [];
  return breakdown.split('|').map((pair) => {
    const [dimension = '', category = ''] = pair.split('=');
    return { dimension, category };
  });
}
