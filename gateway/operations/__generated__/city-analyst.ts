// Made by `npm run generate` from codegen.yml; a change here is lost.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { OperationText } from '../operation';

/** How pupils are counted. */
export type Basis =
  /** By where they live. */
  | 'RESIDENCE'
  /** By where they go to school. */
  | 'SCHOOL'
  /** The source does not say. */
  | 'NOT_STATED';

/** What referrals can be broken down by. */
export type ReferralDimension =
  /** The month in which they came in, from September (09) on. */
  | 'MONTH'
  /** The level of school. */
  | 'LEVEL'
  /** The age. */
  | 'AGE_BAND'
  /** The municipality of residence. */
  | 'MUNICIPALITY'
  /** The organisation that referred, such as a CLB. */
  | 'REFERRER'
  /** How they came in. */
  | 'CHANNEL'
  /** How the helpdesk worked then. */
  | 'MODE'
  /** Whether a trajectory started. */
  | 'STARTED'
  /** Why; a referral can have several reasons. */
  | 'REASON'
  /** The provider; a shared case counts for each. */
  | 'PROVIDER';

/** What a value is. */
export type IndicatorUnit =
  /** A percentage. */
  | 'PERCENT'
  /** A number. */
  | 'COUNT'
  /** A number of days. */
  | 'DAYS'
  /** An amount in euro. */
  | 'EUR'
  /** A mark. */
  | 'SCORE';

/** What kind of figure it is (after SDMX). */
export type ObservationStatus =
  /** An ordinary figure. */
  | 'NORMAL'
  /** It may still change. */
  | 'PROVISIONAL'
  /** Estimated by its source. */
  | 'ESTIMATED'
  /** Counted in another way than the year before. */
  | 'BREAK'
  /** Too small to be published. */
  | 'LOW'
  /** Not published for another reason. */
  | 'CONFIDENTIAL'
  /** There is none. */
  | 'NOT_AVAILABLE';

/** What labels of periods mean. */
export type PeriodLabels =
  /** A school year, as 2018-2019. */
  | 'SCHOOL_YEAR'
  /** The year of the count on 1 February: 2015 is 2014-2015. */
  | 'FEBRUARY_COUNT'
  /** A calendar year. */
  | 'CALENDAR_YEAR'
  /** The year after the one that was counted: 2020 is 2019. */
  | 'YEAR_AFTER';

/** Whether a number is shown. */
export type FigureStatus =
  /** It is. */
  | 'NORMAL'
  /** It is not: it is small, none perhaps, or would give a small one away. */
  | 'LOW';

/** A set of published figures. */
export type DatasetInput = {
  /** A code of your own: capitals, digits and hyphens. The same code brings the same set up to date. */
  readonly code: string;
  /** The title. */
  readonly title: string;
  /** Who published it. */
  readonly publisher: string;
  /** Where it can be found. */
  readonly source: string;
  /** When it was published. */
  readonly publishedOn?: string | null | undefined;
  /** What its labels of periods mean. */
  readonly periodLabels: PeriodLabels;
};

export type CityDashboardQueryVariables = Exact<{
  schoolYear: string;
  helpdesk: string;
  by?: ReadonlyArray<ReferralDimension> | ReferralDimension;
  indicators: ReadonlyArray<string> | string;
  areas?: ReadonlyArray<string> | string | null | undefined;
}>;


export type CityDashboardQuery = { readonly referralFigures: { readonly asOf: string | null, readonly helpdesk: { readonly name: string | null } | null, readonly individual: { readonly value: number | null, readonly status: FigureStatus | null } | null, readonly group: { readonly value: number | null, readonly status: FigureStatus | null } | null, readonly assignments: { readonly value: number | null, readonly status: FigureStatus | null } | null, readonly tables: ReadonlyArray<{ readonly dimension: ReferralDimension | null, readonly total: { readonly value: number | null, readonly status: FigureStatus | null } | null, readonly cells: ReadonlyArray<{ readonly category: string | null, readonly value: number | null, readonly status: FigureStatus | null, readonly municipality: { readonly name: string | null } | null }> | null }> | null } | null, readonly observations: { readonly edges: ReadonlyArray<{ readonly node: { readonly period: string | null, readonly basis: Basis | null, readonly value: number | null, readonly status: ObservationStatus | null, readonly indicator: { readonly code: string, readonly unit: IndicatorUnit | null } | null, readonly area: { readonly name: string | null } | null } | null }> | null } | null };

export type ShownNumberFragment = { readonly value: number | null, readonly status: FigureStatus | null };

export type ImportFiguresMutationVariables = Exact<{
  csv: string;
  dataset: DatasetInput;
}>;


export type ImportFiguresMutation = { readonly importObservations: { readonly datasetCode: string | null, readonly datasetVersion: number | null, readonly applied: boolean | null, readonly lines: number | null, readonly created: number | null, readonly updated: number | null, readonly unchanged: number | null, readonly refused: ReadonlyArray<{ readonly line: number | null, readonly column: string | null, readonly message: string | null }> | null } | null };

export type SeriesOfIndicatorQueryVariables = Exact<{
  code: string;
  areas?: ReadonlyArray<string> | string | null | undefined;
  basis?: Basis | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type SeriesOfIndicatorQuery = { readonly indicator: { readonly code: string, readonly unit: IndicatorUnit | null, readonly note: string | null, readonly label: { readonly nl: string | null } | null } | null, readonly observations: { readonly edges: ReadonlyArray<{ readonly node: { readonly period: string | null, readonly basis: Basis | null, readonly value: number | null, readonly numerator: number | null, readonly denominator: number | null, readonly status: ObservationStatus | null, readonly note: string | null, readonly area: { readonly code: string | null, readonly name: string | null } | null, readonly breakdown: ReadonlyArray<{ readonly dimension: string | null, readonly category: string | null }> | null, readonly dataset: { readonly code: string | null, readonly version: number | null } | null } | null }> | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export const cityDashboard: OperationText<CityDashboardQuery, CityDashboardQueryVariables> = `query CityDashboard($schoolYear: SchoolYear!, $helpdesk: ID!, $by: [ReferralDimension!]! = [], $indicators: [ID!]!, $areas: [String!]) {
  referralFigures(schoolYear: $schoolYear, helpdesk: $helpdesk, by: $by) {
    helpdesk {
      name
    }
    asOf
    individual {
      ...shownNumber
    }
    group {
      ...shownNumber
    }
    assignments {
      ...shownNumber
    }
    tables {
      dimension
      total {
        ...shownNumber
      }
      cells {
        category
        municipality {
          name
        }
        ...shownNumber
      }
    }
  }
  observations(indicators: $indicators, areas: $areas, first: 100) {
    edges {
      node {
        indicator {
          code
          unit
        }
        area {
          name
        }
        period
        basis
        value
        status
      }
    }
  }
}

fragment shownNumber on FigureCell {
  value
  status
}`;

export const importFigures: OperationText<ImportFiguresMutation, ImportFiguresMutationVariables> = `mutation ImportFigures($csv: String!, $dataset: DatasetInput!) {
  importObservations(input: {csv: $csv, dataset: $dataset}) {
    datasetCode
    datasetVersion
    applied
    lines
    created
    updated
    unchanged
    refused {
      line
      column
      message
    }
  }
}`;

export const seriesOfIndicator: OperationText<SeriesOfIndicatorQuery, SeriesOfIndicatorQueryVariables> = `query SeriesOfIndicator($code: ID!, $areas: [String!], $basis: Basis, $from: SchoolYear, $to: SchoolYear, $after: String) {
  indicator(code: $code) {
    code
    label {
      nl
    }
    unit
    note
  }
  observations(
    indicators: [$code]
    areas: $areas
    basis: $basis
    from: $from
    to: $to
    first: 100
    after: $after
  ) {
    edges {
      node {
        area {
          code
          name
        }
        period
        basis
        breakdown {
          dimension
          category
        }
        value
        numerator
        denominator
        status
        note
        dataset {
          code
          version
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;
