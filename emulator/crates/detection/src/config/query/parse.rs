//! From text to query, and everything of SQL that Config does not have refused on the way.

use sqlparser::ast::{
    Expr, FunctionArg, FunctionArgExpr, FunctionArgumentList, FunctionArguments, GroupByExpr, Ident, OrderByKind,
    OrderBySort, Query as Sql, Select, SelectItem, SetExpr, Statement,
};
use sqlparser::dialect::AnsiDialect;
use sqlparser::parser::Parser;

use super::super::nesting::is_deeper;
use super::ast::{Aggregate, Column, Direction, Function, Path, Query};
use super::{MAX_DEPTH, MAX_LENGTH, Refused, condition};

/// The properties that `*` stands for.
const SCALARS: [&str; 10] = [
    "accountId",
    "arn",
    "availabilityZone",
    "awsRegion",
    "configurationItemCaptureTime",
    "resourceCreationTime",
    "resourceId",
    "resourceName",
    "resourceType",
    "version",
];

impl Query {
    /// Reads a query.
    pub(crate) fn parse(text: &str) -> Result<Query, Refused> {
        bounded(text)?;
        let mut parser = Parser::new(&AnsiDialect {}).with_recursion_limit(2 * MAX_DEPTH).try_with_sql(text);
        let statements = parser.as_mut().map_err(|error| error.clone()).and_then(Parser::parse_statements);
        let statements = statements.map_err(|error| Refused::new(format!("The query is not valid: {error}.")))?;
        let mut statements = statements.into_iter();
        let (Some(Statement::Query(query)), None) = (statements.next(), statements.next()) else {
            return Err(Refused::new("A query is one SELECT statement."));
        };
        let read = read(*query)?;
        read.check()?;
        Ok(read)
    }

    fn check(&self) -> Result<(), Refused> {
        let sorts_aggregates = self.order.iter().any(|(column, _)| matches!(column, Column::Aggregate(_)));
        let most = if sorts_aggregates { 1 } else { 3 };
        if self.groups.len() > most {
            return Err(Refused::new(format!("GROUP BY takes at most {most} properties here.")));
        }
        if let Some(path) =
            self.groups.iter().enumerate().find_map(|(at, path)| self.groups.get(..at)?.contains(path).then_some(path))
        {
            return Err(Refused::new(format!("GROUP BY has {path} twice.")));
        }
        if self.aggregates() {
            let ordered = self.order.iter().map(|(column, _)| column);
            for column in self.columns.iter().chain(ordered) {
                if let Column::Property(path) = column
                    && !self.groups.contains(path)
                {
                    return Err(Refused::new(format!("{path} must be in GROUP BY.")));
                }
            }
        } else if sorts_aggregates {
            return Err(Refused::new("ORDER BY takes an aggregation only where one is selected."));
        }
        self.check_names()
    }

    /// "Mismatched identifiers": names that differ in nothing but case.
    fn check_names(&self) -> Result<(), Refused> {
        let columns = self.columns.iter().chain(self.order.iter().map(|(column, _)| column));
        let mut paths: Vec<&Path> = columns
            .filter_map(|column| match column {
                Column::Property(path) => Some(path),
                Column::Aggregate(aggregate) => aggregate.argument.as_ref(),
            })
            .chain(&self.groups)
            .collect();
        self.condition.iter().for_each(|condition| condition.paths(&mut paths));
        let mut names: Vec<(String, String)> =
            paths.iter().map(|path| path.to_string()).map(|name| (name.to_lowercase(), name)).collect();
        names.sort();
        names.dedup();
        // Sorted without case, names that begin alike are neighbours.
        for pair in names.windows(2) {
            if let [(lower, name), (longer, other)] = pair
                && longer.starts_with(lower.as_str())
                && !other.starts_with(name.as_str())
            {
                return Err(Refused::new(format!("The identifiers {name} and {other} are mismatched in case.")));
            }
        }
        Ok(())
    }
}

/// The parser recurses: what nests too deep never comes to it.
fn bounded(text: &str) -> Result<(), Refused> {
    if text.chars().count() > MAX_LENGTH {
        return Err(Refused::new(format!("A query has at most {MAX_LENGTH} characters.")));
    }
    if is_deeper(text, MAX_DEPTH) {
        return Err(Refused::new(format!("A query nests at most {MAX_DEPTH} parentheses.")));
    }
    Ok(())
}

fn read(query: Sql) -> Result<Query, Refused> {
    let order = match query.order_by.as_ref().map(|order| (&order.kind, &order.interpolate)) {
        None => Vec::new(),
        Some((OrderByKind::Expressions(expressions), None)) => expressions.clone(),
        Some(_) => return Err(Refused::unsupported("ORDER BY ALL")),
    };
    // Written out, so that a part that the parser learns later is refused until somebody looks at it.
    let Sql {
        with: None,
        body,
        order_by: _,
        limit_clause: None,
        fetch: None,
        locks,
        for_clause: None,
        settings: None,
        format_clause: None,
        pipe_operators,
    } = query
    else {
        return Err(Refused::new("A query has SELECT, WHERE, GROUP BY and ORDER BY."));
    };
    let SetExpr::Select(select) = *body else { return Err(Refused::unsupported("UNION")) };
    if !locks.is_empty() || !pipe_operators.is_empty() {
        return Err(Refused::new("A query has SELECT, WHERE, GROUP BY and ORDER BY."));
    }
    plain(&select)?;
    let Select { projection, selection, group_by, .. } = *select;
    let mut columns = Vec::new();
    for item in projection {
        match item {
            SelectItem::UnnamedExpr(expression) => columns.push(column(&expression)?),
            SelectItem::Wildcard(options) if options == Default::default() => {
                columns.extend(SCALARS.map(|name| Column::Property(Path([name.to_owned()].into()))));
            }
            SelectItem::ExprWithAlias { .. } | SelectItem::ExprWithAliases { .. } => {
                return Err(Refused::unsupported("AS"));
            }
            other => return Err(Refused::unsupported(&format!("{other}"))),
        }
    }
    let groups = match group_by {
        GroupByExpr::Expressions(groups, modifiers) if modifiers.is_empty() => groups,
        _ => return Err(Refused::unsupported("GROUP BY ALL")),
    };
    let mut sorted = Vec::new();
    for by in order {
        let direction = match by.options.sort {
            None | Some(OrderBySort::Asc) => Direction::Ascending,
            Some(OrderBySort::Desc) => Direction::Descending,
            Some(_) => return Err(Refused::unsupported("ORDER BY USING")),
        };
        if by.options.nulls_first.is_some() || by.with_fill.is_some() {
            return Err(Refused::unsupported("NULLS"));
        }
        sorted.push((column(&by.expr)?, direction));
    }
    Ok(Query {
        columns,
        condition: selection.as_ref().map(condition::read).transpose()?,
        groups: groups.iter().map(path).collect::<Result<_, _>>()?,
        order: sorted,
    })
}

/// Refuses what a `SELECT` may have besides: the statement with nothing but columns, condition and groups is written as
/// those are.
fn plain(select: &Select) -> Result<(), Refused> {
    let refusals = [
        (select.distinct.is_some(), "DISTINCT or ALL"),
        (!select.from.is_empty(), "FROM"),
        (select.having.is_some(), "HAVING"),
    ];
    if let Some((_, what)) = refusals.iter().find(|(is_there, _)| *is_there) {
        return Err(Refused::unsupported(what));
    }
    let rest = select.optimizer_hints.is_empty()
        && select.select_modifiers.is_none()
        && select.top.is_none()
        && select.exclude.is_none()
        && select.into.is_none()
        && select.lateral_views.is_empty()
        && select.prewhere.is_none()
        && select.connect_by.is_empty()
        && select.cluster_by.is_empty()
        && select.distribute_by.is_empty()
        && select.sort_by.is_empty()
        && select.named_window.is_empty()
        && select.qualify.is_none()
        && select.value_table_mode.is_none();
    if rest { Ok(()) } else { Err(Refused::new("A query has SELECT, WHERE, GROUP BY and ORDER BY.")) }
}

fn column(expression: &Expr) -> Result<Column, Refused> {
    let Expr::Function(function) = expression else { return path(expression).map(Column::Property) };
    let text = function.to_string();
    let known = match function.name.to_string().to_ascii_uppercase().as_str() {
        "AVG" => Function::Average,
        "COUNT" => Function::Count,
        "MAX" => Function::Maximum,
        "MIN" => Function::Minimum,
        "SUM" => Function::Sum,
        other => return Err(Refused::unsupported(other)),
    };
    let argument = match &function.args {
        FunctionArguments::List(FunctionArgumentList { duplicate_treatment: None, args, clauses })
            if clauses.is_empty() && function.over.is_none() && function.filter.is_none() =>
        {
            match args.as_slice() {
                [FunctionArg::Unnamed(FunctionArgExpr::Expr(expression))] => Some(path(expression)?),
                [FunctionArg::Unnamed(FunctionArgExpr::Wildcard)] if known == Function::Count => None,
                _ => return Err(Refused::new(format!("{text}: an aggregation has one argument."))),
            }
        }
        _ => return Err(Refused::unsupported(&text)),
    };
    Ok(Column::Aggregate(Aggregate { function: known, argument, text }))
}

pub(super) fn path(expression: &Expr) -> Result<Path, Refused> {
    let of = |names: &[Ident]| Path(names.iter().map(|name| name.value.clone()).collect());
    match expression {
        Expr::Identifier(name) => Ok(of(std::slice::from_ref(name))),
        Expr::CompoundIdentifier(names) => Ok(of(names)),
        Expr::Nested(inner) => path(inner),
        other => Err(Refused::new(format!("{other} is not a property."))),
    }
}
