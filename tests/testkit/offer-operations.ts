/** Operations on offers that several tests send. */
export const CREATE_OFFER = `mutation Create($input: CreateOfferInput!) {
  createOffer(input: $input) { id status version title { nl fr en } }
}`;
export const UPDATE_OFFER = `mutation Update($input: UpdateOfferInput!) {
  updateOffer(input: $input) { id status version minAge serviceArea summary { nl } }
}`;
export const PUBLISH_OFFER = `mutation Publish($input: PublishOfferInput!) { publishOffer(input: $input) { id status lastAssuredOn } }`;
export const PAUSE_OFFER = `mutation Pause($input: PauseOfferInput!) { pauseOffer(input: $input) { id status statusReason } }`;
export const RESUME_OFFER = `mutation Resume($input: ResumeOfferInput!) { resumeOffer(input: $input) { id status statusReason } }`;
export const END_OFFER = `mutation End($input: EndOfferInput!) { endOffer(input: $input) { id status } }`;
export const REPORT_CAPACITY = `mutation Report($input: ReportCapacityInput!) {
  reportCapacity(input: $input) { id status capacity { status placesTotal placesReserved placesTaken placesFree } }
}`;
export const SEARCH_OFFERS = `query Search($filter: OfferFilter, $first: Int, $after: String) {
  offers(filter: $filter, first: $first, after: $after) {
    edges { node { id title { nl } status } } pageInfo { hasNextPage endCursor }
  }
}`;
