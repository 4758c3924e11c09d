//! The events of the many things that one call did.

use service::{Circumstances, Event, Outcome, ServiceEvent};
use state::Partition;
use wire::{Route, Structure};

use crate::action::action;
use crate::exchange::resources;
use crate::host::Emulator;
use crate::services::served;

impl Emulator {
    /// An event for each of the things, beside that of the whole call.
    pub(crate) fn singles(&self, before: &Partition, route: &Route, whole: &Event) -> Vec<Event> {
        let batch = || {
            let (model, operation) = route.served?;
            let service = served(model)?;
            let batch = service.batch.filter(|batch| batch.operation == operation.name)?;
            Some((service, batch, model.operation(batch.single)?))
        };
        let Some((service, batch, operation)) = batch() else { return Vec::new() };
        let (Some(input), Outcome::Answered(output)) = (&whole.input, &whole.outcome) else { return Vec::new() };
        let name = detection::record::event_name(route.service, operation.name);
        let action = action(route.service, operation.name).name;
        let single = |input: Structure| Event {
            id: *self.request_id().as_bytes(),
            call: whole.call.clone(),
            source: whole.source.clone(),
            name,
            action: action.clone(),
            api_version: whole.api_version,
            read_only: whole.read_only,
            resources: resources(before, &whole.call, service, operation, &input),
            input: Some(input),
            outcome: Outcome::Answered(Structure::new(operation.output)),
            service_event: Some(ServiceEvent::default()),
            circumstances: Circumstances::default(),
        };
        (batch.singly)(input, output).into_iter().map(single).collect()
    }
}
