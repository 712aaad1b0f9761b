{{- define "banwen.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "banwen.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" -}}
{{- else if contains (include "banwen.name" .) .Release.Name -}}
{{- .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name (include "banwen.name" .) | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "banwen.selectorLabels" -}}
app.kubernetes.io/name: {{ include "banwen.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "banwen.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{ include "banwen.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end -}}

{{- define "banwen.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "banwen.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{/* The JDBC address, refused where it carries a login: that belongs into the Secrets. */}}
{{- define "banwen.databaseUrl" -}}
{{- $url := required "database.url is required: the JDBC address of the PostgreSQL database" .Values.database.url -}}
{{- if regexMatch "(?i)[?&](user|password)=|//[^/?]*@" $url -}}
{{- fail "database.url must not carry a user or a password: name Secrets in database.owner.existingSecret and database.app.existingSecret" -}}
{{- end -}}
{{- $url -}}
{{- end -}}

{{/* One environment variable out of a Secret: dict "name" "secret" "key". */}}
{{- define "banwen.fromSecret" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end -}}
