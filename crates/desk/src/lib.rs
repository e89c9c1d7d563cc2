//! The use cases: who may ask and do what. The one place that joins the rooms.
//!
//! A [`Desk`] sits before one record folder. Each file is one use case: what is asked (`…Query`), what is
//! shown (plain view values that serialise to the `.json` form of their page), and the method of `Desk`
//! that answers. Every method takes `&self` and blocks; the desk may be shared between threads. What may be
//! shown is decided in [`visibility`] and who may do what in [`may`], and nowhere else. A desk is somebody's
//! ([`Desk::for_session`]): it answers as that one may see. Lists implement [`tarazy_tell::Listing`].

mod access;
mod account;
mod assignment;
mod batches;
mod beside;
mod briefs;
mod calendar;
mod check;
mod chronicle;
mod classes;
mod demo;
mod desk;
mod dialogue;
mod differences;
mod document;
mod entries;
mod erasing;
mod error;
mod export;
mod exports;
mod fields;
mod figures;
mod gazetteer;
mod home;
mod importing;
mod index;
mod indicators;
mod instrument;
mod instruments;
mod layouts;
mod lineage;
mod masks;
mod matrix;
mod motions;
mod name_list;
mod news;
mod organisations;
mod pace;
mod paging;
mod passkeys;
mod placing;
mod pledges;
mod possible;
pub mod quarantine;
mod queue;
mod reading;
mod record;
mod register;
mod report;
mod reporting;
mod review;
mod right;
mod sameness;
mod scales;
mod search;
mod search_list;
mod second_reading;
mod secrets;
mod side_by_side;
mod sign_in;
mod sources;
mod stale;
mod standings;
mod state;
mod submission;
mod text;
mod title;
mod tokens;
mod topics;
mod treaty_map;
mod users;
mod versions;
pub mod visibility;
mod withdrawal;

pub use access::{Act, may};
pub use account::{AccountView, Evidence, FindingView, SourceView, VerdictCount, Withdrawn};
pub use assignment::{AssignedTo, Assigning, Assignments, Given};
pub use batches::{BatchPage, Batches, VerificationView};
pub use beside::{BesidePage, BesideRow};
pub use briefs::{
    BriefKept, BriefPage, BriefQuery, BriefRow, Briefs, BriefsQuery, ChartView, CitationView, CommentPage,
    Comments, Correction, LineChange, MostRead, Sign, VersionRow,
};
pub use calendar::{Calendar, CalendarQuery, CalendarRow, CalendarStep};
pub use check::{CheckLine, CheckView};
pub use chronicle::{
    ActorPage, ActorQuery, ChronicleQuery, ChronicleView, DayCount, DaysOfYear, EventLinks, EventMap,
    EventRow, MonthCount, MonthsOfState, PlaceCount, PlacePage, PlaceView, Shape, StateMonths, Step,
    StepCount, TieView, Told,
};
pub use classes::{Classified, ClassifiedRow};
pub use desk::Desk;
pub use dialogue::{
    BodyRow, CasePage, CaseRow, CauseView, Dialogue, DialogueQuery, MeetingsHeld, NewStep, StepView,
};
pub use differences::{DifferenceLine, Differences, DifferencesQuery, RuleCount};
pub use document::{CandidateView, DocumentPage, DocumentRow, Documents, PossibleMatch};
pub use error::DeskError;
pub use export::Exported;
pub use exports::{ExportRow, Exports, TakenOut};
pub use fields::{FieldChange, held, likened};
pub use figures::{FigurePoint, FigureSeries, Figures, FiguresQuery, Path, Promise};
pub use home::{Home, KindCount};
pub use importing::{ImportReport, Progress, ReadTables, read_tables};
pub use indicators::{IndicatorView, Indicators};
pub use instrument::{ArticleView, Declared, FamilyView, InstrumentPage, Participant, Title};
pub use instruments::{InstrumentRow, Instruments};
pub use lineage::{
    AgainView, ApartView, LinkView, PointView, RepeatedPage, RepeatedQuery, RepeatedRow, ThreadId,
};
pub use masks::StillNamed;
pub use matrix::{Cell, InstrumentView, Matrix, MatrixQuery, MatrixRow, StateView, StatesWanted, TreatyCell};
pub use motions::{Carried, MotionRow, Motions};
pub use name_list::{NameOnRecord, NamesOnRecord};
pub use news::{News, NewsQuery};
pub use organisations::{OrganisationRow, Organisations, OrganisationsQuery};
pub use paging::Paging;
pub use passkeys::{PasskeyAsked, PasskeyMade, PasskeyShown, PasskeySite};
pub use pledges::{PartVerdict, PledgeRow, Pledges, PledgesQuery};
pub use queue::{Queue, QueueQuery, QueuedBy, ReviewerCount, Waiting};
pub use reading::{Kept, SourceNote};
pub use record::{HistoryEntry, RecordPage, RecordRow};
pub use register::{Objected, RegisterLine, ReservationView, StateRegister, state_named};
pub use report::{Citation, InEnglish, METHODS, Report, ReportQuery, Tongue, methods};
pub use reporting::{DutyView, ReportingPage, ReportingRow};
pub use review::{Decision, Reviewed};
pub use right::{LineOfState, RightPage, RightQuery};
pub use sameness::{DecidedPair, MaybeSame, PairDecision, Proposals, ProposedPair, Sameness};
pub use scales::{
    Balance, BalancePage, BalanceQuery, BindingRow, LedgerRow, Practised, Promised, RightView, Scales,
    ScalesQuery, ScalesRow,
};
pub use search::{Facet, FacetValue, SearchHit, SearchPage, SearchQuery};
pub use search_list::{ListError, SearchList};
pub use second_reading::{
    AgreementPage, AgreementRow, BlindAccount, Disagreement, SecondDecision, SecondQueue,
};
pub use side_by_side::{MOST_STATES, Measure, PledgeCounts, SideBySide};
pub use sign_in::{AccountPage, Entry};
pub use sources::{SourcePage, SourceRow, Sources};
pub use stale::Stale;
pub use standings::{Arranged, Counts, Run};
pub use state::{StateProfile, StateRow, States};
pub use submission::{Followed, Receipt, Submission, Submissions, SubmissionsQuery};
pub use tarazy_find::{Counted, EntryKind, Field, Filter, Sort};
pub use tarazy_import::{Importer, Listed, Problem, Table, importer, importers, names_listed};
pub use tarazy_read::block::BlockKind;
pub use tarazy_store::Error as StoreError;
pub use tarazy_weigh::adoption::YearEnd;
pub use tarazy_weigh::citations::Footing;
pub use tarazy_weigh::pledges::{Keeping, Measured};
pub use tarazy_weigh::procedures::{Acceptance, ProcedureStatus};
pub use tarazy_weigh::reservations::{Objection, Reserved, Standing as ReservationStanding};
pub use text::{BlockView, Mark, Segment, TextView};
pub use tokens::{DAYS, MOST_DAYS, MadeToken, allows};
pub use topics::{Topic, Topics, topics};
pub use treaty_map::{StateStanding, TreatyMap};
pub use users::{OneTimeCode, Users};
pub use versions::{VersionView, VersionsPage};
pub use visibility::Actor;
