//! The words of the record as plain values: parsing, printing and comparing them.
//!
//! No I/O, no clock, no database, no async. A [`Source`] says something at a [`Passage`] of a
//! [`Document`]; what it says is an [`Account`] holding one [`Statement`]; accounts about the same
//! thing share a [`RecordId`]; comparing them gives findings. The reader makes a [`Candidate`],
//! which becomes an account once it is kept.
//!
//! ```
//! use tarazy_model::{Date, Quantity, Text};
//! let text = Text::new("Akayev left on 24 March 2005.");
//! let passage = text.passage(15, 28)?;
//! assert_eq!(passage.quote(), "24 March 2005");
//! let year: Date = "2005".parse()?;
//! assert!(year.agrees(&"2005-03-24".parse()?));
//! assert!(Quantity::at_least(4_300_000.0).agrees(&Quantity::exactly(4_318_000.0)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod account;
mod assignment;
mod batch;
mod brief;
mod candidate;
mod case;
mod class;
mod count;
mod date;
pub mod digits;
mod document;
mod event;
mod every;
mod finding;
mod grant;
mod id;
mod keeping;
mod kind;
mod legal_status;
mod lineage;
mod many;
mod motion;
mod note;
mod party;
mod passage;
mod passkey;
mod place;
mod quantity;
mod recommendation;
mod report;
mod settlement;
mod state;
mod statement;
mod text;
mod token;
mod treaty_act;
mod user;

pub use account::{Account, Draft, Maker, Origin, Polarity, Review, ReviewState, Row};
pub use assignment::{Assignment, Sampling, SecondReading};
pub use batch::{Batch, BatchKind, BatchState, Counts, Undoing};
pub use brief::{Brief, BriefDraft, BriefLanguage, BriefState, Comment, CommentState, Slug, SlugError};
pub use candidate::{Candidate, Slot};
pub use case::{CaseStep, Resolved, ResolvedError, Step, StepError};
pub use class::{Class, Classed, Classing, Clearance, Masking, Seclusion};
pub use count::{Count, CountError};
pub use date::{Date, DateError, Day, Inference};
pub use document::{Document, Source, SourceKind};
pub use event::{Basis, Event, EventKind, Participant, PartyKind, Relation, Role, Tie};
pub use every::{Every, EveryError};
pub use finding::{Input, Verdict};
pub use grant::{Grant, GrantParty};
pub use id::{AccountId, BatchId, DocumentId, IdError, RecordId, SourceId};
pub use keeping::{Keeping, Opinion};
pub use kind::{Kind, KindError};
pub use legal_status::{LegalStanding, LegalStandingError, LegalStatus};
pub use lineage::{Comparison, Likeness, Link, LinkKind, Thread, ThreadPoint};
pub use motion::{Motion, MotionKind, Seconding};
pub use note::Note;
pub use party::{Code, CodeError, Membership, Name, NameError, Organisation, Person};
pub use passage::{Passage, PassageError};
pub use passkey::Passkey;
pub use place::{Location, Place, PlaceLevel, Point, PointError};
pub use quantity::{Bound, Quantity, QuantityError};
pub use recommendation::{Answer, Form, Recommendation};
pub use report::{Report, ReportStep, ReportStepError};
pub use settlement::{Holds, Settlement};
pub use state::{StateCode, StateCodeError};
pub use statement::{Citation, Claim, Figure, Pledge, Stance, Statement};
pub use text::Text;
pub use token::{Token, TokenScope, TokenScopes};
pub use treaty_act::{ActKind, ActKindError, InstrumentCode, Procedure, ProcedureError, TreatyAct};
pub use user::{Session, User, UserName, UserNameError, UserRole};
