/** Operations that several tests send. */
export const CASE_CONTEXT = `query CaseContext($pupilId: ID!) {
  caseContext(pupilId: $pupilId) {
    pupil { id displayName competence }
    absenceSummary { schoolYear problematicHalfDays thresholdReached }
    enrolment { form stage school { id name clbContract { clb { id name } } } }
    schoolChanges { within fromSchool { id } toSchool { id } }
    consents { purpose status }
    openReferrals { number status }
    nextAction { what due }
  }
}`;

export const PERMIT_REFERRAL = `mutation Permit($input: PermitReferralInput!) {
  permitReferral(input: $input) {
    id permit expiresAt
    shares { pupilId helpdeskId consentUntil schoolId problematicHalfDays level ageBand area situation }
  }
}`;

export const CREATE_REFERRAL = `mutation Refer($input: CreateReferralInput!) {
  createReferral(input: $input) {
    id number status ownerUserRef nextAction nextActionDue problematicHalfDaysAtReferral channel mode { name }
    pupil { id displayName } school { id name } referredBy { role organisation { name } }
    events { from to role by }
  }
}`;

export const REFERRAL = `query Referral($id: ID!) {
  referral(id: $id) { id number status pupil { id displayName } duplicateOf { id } events { from to } }
}`;

/** What a referrer tells besides the permit. */
export const REFERRAL_INPUT = {
  subjectKind: 'PUPIL',
  channel: 'CLB',
  reasons: ['TRUANCY'],
  question: 'Which trajectory could help this pupil back to class?',
  schoolMeasures: ['TALK_WITH_PUPIL', 'CONTACT_WITH_PARENTS'],
  urgency: 'NORMAL',
};

/** The same as a school sends it: it sees where a referral stands, not who has it. */
export const CREATE_REFERRAL_AS_SCHOOL = `mutation Refer($input: CreateReferralInput!) {
  createReferral(input: $input) { id number status channel }
}`;

export const PERMIT_SERVICE_REFERRAL = `mutation Permit($input: PermitServiceReferralInput!) {
  permitServiceReferral(input: $input) {
    id permit expiresAt shares { pupilId serviceId organisationId consentId consentUntil ageBand }
  }
}`;

export const CREATE_SERVICE_REFERRAL = `mutation Refer($input: CreateServiceReferralInput!) {
  createServiceReferral(input: $input) {
    id status sentOn reasonCategory feedback { started ended } pupil { id displayName } service { id name }
    requestedBy { clb { id name } school { id name } }
  }
}`;

export const REPORT_SERVICE_REFERRAL = `mutation Report($input: ReportServiceReferralInput!) {
  reportServiceReferral(input: $input) { id status feedback { started ended } pupil { id displayName birthDate age } }
}`;
